import { createCookie, redirect } from "react-router";
import { vigieContext } from "#app/server/context.ts";
import { redirectWithCookies } from "#app/server/redirect-signed-in.ts";
import type { Route } from "./+types/sign-out";

export function loader() {
  return redirect("/");
}

/**
 * Ends this log-in, or with `partout` every log-in of the account. Nobody logged in: the door, quietly.
 * `compte`: only a log-in of that account, when a page ends it by itself; one opened meanwhile by another is left alone.
 */
export async function action({ context, request }: Route.ActionArgs) {
  const { actor, doors } = context.get(vigieContext);
  const form = await request.formData();
  const only = form.get("compte");
  if (only !== null && actor?.userId !== only) return redirect("/connexion");
  const everywhere = form.has("partout") ? actor : null;
  const cookie = request.headers.get("cookie") ?? "";
  const cleared = await doors.account.signOut({ cookie, everywhere });
  const portal = actor?.openIdProvider ?? null;
  if (portal === null) return redirectWithCookies("/connexion", cleared);
  return redirectWithCookies(`/connexion?fait=ent&ent=${portal}`, [...cleared, await askAgain(request)]);
}

/**
 * Who logs out of Vigie is still known to the ENT in this browser. The next person to press its button must not find
 * themselves in the account of the one before: until somebody is back from there, the ENT is asked to ask who it is.
 */
function askAgain(request: Request): Promise<string> {
  const secure = new URL(request.url).protocol === "https:";
  const again = createCookie("vigie_openid_again", { path: "/connexion/ent", httpOnly: true, sameSite: "lax" });
  return again.serialize("1", { secure });
}
