import * as z from "zod";
import { parseUai } from "#worker/core/people/uai.ts";

/** A provider as the configuration names it, with its secret, which comes from the environment alone. */
export type ConfiguredProvider = z.infer<typeof provider> & { secret: string };

const claimName = z.string().min(1).max(200);

const provider = z.strictObject({
  /** in addresses, in the name of the secret and in the database: never changed once in use */
  id: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
  label: z.string().trim().min(1).max(60),
  issuer: z.url().refine(isSafeAddress),
  clientId: z.string().min(1).max(400),
  clientAuth: z.enum(["basic", "post"]).default("basic"),
  scopes: z.array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/)).default(["openid", "profile"]),
  claims: z
    .strictObject({
      ine: claimName.optional(),
      firstName: claimName.default("given_name"),
      lastName: claimName.default("family_name"),
      birthdate: claimName.default("birthdate"),
      uai: claimName.optional(),
    })
    .prefault({}),
  establishments: z.union([z.literal("all"), z.array(z.string().refine((uai) => parseUai(uai) === uai)).min(1)]),
});

const providers = z.array(provider).refine((all) => new Set(all.map(({ id }) => id)).size === all.length);

/**
 * `OPENID_PROVIDERS` (JSON, empty: none) with the secret of each in `OPENID_SECRET_<ID>`. A faulty configuration gives
 * no provider and a line in the log that says where, never a value: passwords go on working on an exam day.
 */
export function readProviders(env: object): ConfiguredProvider[] {
  const written = readVariable(env, "OPENID_PROVIDERS");
  if (written === "") return [];
  const parsed = providers.safeParse(parseJson(written));
  if (!parsed.success) {
    const at = parsed.error.issues.map(({ path }) => path.join(".") || "OPENID_PROVIDERS");
    return faulty(at);
  }
  const withSecret = parsed.data.map((one) => ({ ...one, secret: readVariable(env, secretName(one.id)) }));
  const missing = withSecret.filter(({ secret }) => secret === "").map(({ id }) => secretName(id));
  return missing.length > 0 ? faulty(missing) : withSecret;
}

/** `ent-nord` → `OPENID_SECRET_ENT_NORD` */
function secretName(id: string): string {
  return `OPENID_SECRET_${id.toUpperCase().replaceAll("-", "_")}`;
}

/** Encrypted, or a provider on this very machine. */
function isSafeAddress(issuer: string): boolean {
  const { protocol } = new URL(issuer);
  return protocol === "https:" || isLocal(issuer);
}

export function isLocal(issuer: string): boolean {
  const { protocol, hostname } = new URL(issuer);
  return protocol === "http:" && (hostname === "localhost" || hostname === "127.0.0.1");
}

function readVariable(env: object, name: string): string {
  const value: unknown = Reflect.get(env, name);
  return typeof value === "string" ? value.trim() : "";
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function faulty(at: string[]): [] {
  console.warn(JSON.stringify({ event: "openid-not-configured", at }));
  return [];
}
