import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { makePathCode } from "#worker/core/path/path-code.ts";
import { draftPath, type PathDraft, type PathPlan } from "#worker/core/path/path-plan.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";

type Asked = {
  actor: Actor;
  establishmentId: string;
  draft: PathDraft;
  /** null: open to whoever has the code */
  division: string | null;
};
export type PathDeps = Pick<Deps, "establishments" | "paths" | "pupils" | "clock" | "chance">;

/**
 * Makes a path. One for a class is given to its pupils at once: to all, or in an SOS path to those not certifiable.
 * Errors: those of `draftPath`, CLASS_NOT_FOUND {division}, PATH_CODES_BUSY, those of the right.
 */
export async function createPath(asked: Asked, deps: PathDeps): Promise<Result<{ code: string }, DomainError[]>> {
  const opened = await openEstablishment(asked, "path.give", deps);
  if (!opened.ok) return refuse([opened.error]);
  const drafted = draftPath(asked.draft);
  if (!drafted.ok) return drafted;
  const { establishmentId, division } = asked;
  const pupils = division === null ? [] : await deps.pupils.ofDivision(establishmentId, division);
  if (division !== null && pupils.length === 0) return refuse([domainError("CLASS_NOT_FOUND", { division })]);
  const made = await storePath({ ...asked, ...drafted.value }, deps);
  if (!made.ok) return refuse([made.error]);
  const { code } = made.value;
  const isSos = drafted.value.plan.kind === "sos";
  const chosen = pupils.filter(({ reachedCompetences }) => !isSos || (reachedCompetences ?? 0) < 5);
  const userIds = chosen.flatMap(({ userId }) => (userId === null ? [] : [userId]));
  if (userIds.length > 0) await deps.paths.give(code, userIds, Math.floor(deps.clock.nowMs() / 1000));
  return ok({ code });
}

/** The code is drawn: another path may have it. */
const DRAWS = 5;

type NewPath = { actor: Actor; establishmentId: string; name: string; plan: PathPlan; division: string | null };

/** Errors: PATH_CODES_BUSY. */
export async function storePath(
  { actor, establishmentId, name, plan, division }: NewPath,
  { paths, clock, chance }: Pick<Deps, "paths" | "clock" | "chance">,
): Promise<Result<{ code: string }, DomainError>> {
  const stamp = { createdBy: actor.userId, createdAtS: Math.floor(clock.nowMs() / 1000), closedAtS: null };
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const code = makePathCode((count) => chance.randomBytes(count));
    const made = await paths.create({ code, establishmentId, name, plan, division, ...stamp });
    if (made === "created") return ok({ code });
  }
  return refuse(domainError("PATH_CODES_BUSY"));
}
