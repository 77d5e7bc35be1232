import { redirect } from "react-router";
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
  return redirectWithCookies("/connexion", await doors.account.signOut({ cookie, everywhere }));
}
