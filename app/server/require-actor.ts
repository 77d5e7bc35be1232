import type { RouterContextProvider } from "react-router";
import { data, redirect } from "react-router";
import { type VigieContext, vigieContext } from "./context.ts";
import { loginPath } from "./safe-path.ts";

type SignedIn = NonNullable<VigieContext["actor"]>;

/** The request's context once somebody is known to be logged in. */
export type ActorContext = Omit<VigieContext, "actor"> & { actor: SignedIn };

/** …and known to work for an establishment. */
export type StaffContext = ActorContext & { establishmentId: string; role: "member" | "admin" };

/** Who asks, or a redirect to the door with the way back in `?suite=`. For the few pages of a one-time password. */
export function requireSignedIn(context: Readonly<RouterContextProvider>, request: Request): ActorContext {
  const vigie = context.get(vigieContext);
  if (vigie.actor === null) throw redirect(loginPath("/connexion", request.url));
  return { ...vigie, actor: vigie.actor };
}

/**
 * Who asks, or a redirect: to the door, or to the change of a one-time password, both with the way back.
 * Loaders call it for the page, actions for the form. Rights on the thing asked for stay with the use cases.
 */
export function requireActor(context: Readonly<RouterContextProvider>, request: Request): ActorContext {
  const signedIn = requireSignedIn(context, request);
  if (signedIn.actor.mustChangePassword) throw redirect(loginPath("/changer-mot-de-passe", request.url));
  return signedIn;
}

/** Staff of an establishment (the first one when there are several); anyone else gets the 403 page. */
export function requireStaff(context: Readonly<RouterContextProvider>, request: Request): StaffContext {
  const signedIn = requireActor(context, request);
  const membership = signedIn.actor.kind === "adult" ? signedIn.actor.memberships[0] : undefined;
  if (membership === undefined) throw data({ code: "FORBIDDEN" }, { status: 403 });
  return { ...signedIn, establishmentId: membership.establishmentId, role: membership.role };
}

/** Vigie's own staff; anyone else gets the 403 page. */
export function requirePlatform(context: Readonly<RouterContextProvider>, request: Request): ActorContext {
  const signedIn = requireActor(context, request);
  if (signedIn.actor.platformRoles.length === 0) throw data({ code: "FORBIDDEN" }, { status: 403 });
  return signedIn;
}
