import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";
import { type PathDeps, storePath } from "./create-path.ts";
import { type ReadinessGroup, showReadiness } from "./show-readiness.ts";

type Asked = {
  actor: Actor;
  establishmentId: string;
  group: NonNullable<ReadinessGroup>;
  /** of a path that is made now, in the words of the page */
  name: string;
};
type GiveDeps = PathDeps & Pick<Deps, "sessions" | "candidates" | "readiness" | "bells">;

/**
 * Gives an SOS path to the pupils of a class or session who have an account and are not certifiable; the open one of that
 * name is taken again, so pressing twice makes one path. Errors: NOBODY_TO_HELP, PATH_CODES_BUSY, those of `showReadiness`.
 */
export async function giveSosPath(
  asked: Asked,
  deps: GiveDeps,
): Promise<Result<{ code: string; given: number }, DomainError>> {
  const right = await openEstablishment(asked, "path.give", deps);
  if (!right.ok) return right;
  const board = await showReadiness(asked, deps);
  if (!board.ok) return board;
  const userIds = board.value.pupils.flatMap(({ readiness, userId }) =>
    readiness === "ready" || userId === null ? [] : [userId],
  );
  if (userIds.length === 0) return refuse(domainError("NOBODY_TO_HELP"));
  const { actor, establishmentId, group, name } = asked;
  const division = group.kind === "division" ? group.division : null;
  const open = (await deps.paths.list(establishmentId)).find(
    (path) => path.plan.kind === "sos" && path.closedAtS === null && path.division === division && path.name === name,
  );
  const plan = { kind: "sos" as const, competences: [...COMPETENCES] };
  const made = open === undefined ? await storePath({ actor, establishmentId, name, plan, division }, deps) : ok(open);
  if (!made.ok) return made;
  const { code } = made.value;
  await deps.paths.give(code, userIds, Math.floor(deps.clock.nowMs() / 1000));
  deps.bells.ring(establishmentId, [`path-${code}`]);
  return ok({ code, given: userIds.length });
}
