export type Issuer = { did: string; origin: string };

/** `did:web` of an https origin; a port is escaped, as its method says. */
export function issuerOf(origin: string): Issuer {
  return { did: `did:web:${new URL(origin).host.replace(":", "%3A")}`, origin };
}
