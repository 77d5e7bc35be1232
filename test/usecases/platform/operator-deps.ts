import type { PlatformAct } from "#worker/usecases/jury-ports.ts";
import { admin, staffDeps } from "../memory/staff-deps.ts";

export const operator = {
  ...admin,
  userId: "op",
  name: "Inès Ferrand",
  memberships: [],
  platformRoles: ["operator"] as const,
};

/** The staff's deps with a list of the platform's acts in hand. */
export async function operatorDeps() {
  const acts: PlatformAct[] = [];
  const unused = () => Promise.reject(new Error("not of an operator"));
  const jury = {
    record: async (act: PlatformAct) => void acts.push(act),
    ...{ sessions: unused, session: unused, reports: unused, tests: unused, acts: unused, apply: unused },
  };
  return { ...(await staffDeps()), jury, acts };
}
