import type { PlatformAct } from "#worker/usecases/act-ports.ts";
import { admin, staffDeps } from "../memory/staff-deps.ts";

export const operator = {
  ...admin,
  userId: "op",
  name: "Inès Ferrand",
  memberships: [],
  platformRoles: ["operator"] as const,
};

/** The staff's deps with a list of the platform's acts in hand, which each port of the test fills. */
export async function operatorDeps() {
  const acts: PlatformAct[] = [];
  return { ...(await staffDeps()), acts };
}
