import { redirect } from "react-router";
import { requireActor } from "#app/server/require-actor.ts";
import type { Route } from "./+types/home";

const PLATFORM_HOMES: Readonly<Record<string, string>> = {
  operator: "/plateforme",
  jury: "/plateforme/jury",
};

/** Each person's first page: their sessions, their own space, or the door of a session to supervise. */
export function loader({ context, request }: Route.LoaderArgs) {
  const { actor } = requireActor(context, request);
  if (actor.kind === "pupil") return redirect("/accueil");
  if (actor.memberships.length > 0) return redirect("/sessions");
  return redirect(PLATFORM_HOMES[actor.platformRoles[0] ?? ""] ?? "/surveiller");
}
