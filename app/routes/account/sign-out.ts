import { redirect } from "react-router";
import { vigieContext } from "#app/server/context.ts";
import { redirectWithCookies } from "#app/server/redirect-signed-in.ts";
import type { Route } from "./+types/sign-out";

export function loader() {
  return redirect("/");
}

/** Ends this log-in, or with `partout` every log-in of the account. Nobody logged in: the door, quietly. */
export async function action({ context, request }: Route.ActionArgs) {
  const { actor, doors } = context.get(vigieContext);
  const everywhere = (await request.formData()).has("partout") ? actor : null;
  const cookie = request.headers.get("cookie") ?? "";
  return redirectWithCookies("/connexion", await doors.account.signOut({ cookie, everywhere }));
}
