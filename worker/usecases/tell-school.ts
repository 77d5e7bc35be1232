import type { Deps } from "./deps.ts";

/** A pupil's level or login changed: the school's open boards look again. One row read, so only for what they show. */
export async function tellSchool(
  userId: string,
  { readiness, bells }: Pick<Deps, "readiness" | "bells">,
): Promise<void> {
  const establishmentId = await readiness.schoolOf(userId);
  if (establishmentId !== null) bells.ring(establishmentId, ["readiness"]);
}
