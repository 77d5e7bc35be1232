import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { PathEnd } from "#worker/core/path/next-step.ts";
import { normalisePathCode } from "#worker/core/path/path-code.ts";
import type { PathKind } from "#worker/core/path/path-plan.ts";
import { type PathProgress, pathProgress } from "#worker/core/path/path-progress.ts";
import { type CertifiabilityState, certifiabilityOf } from "#worker/core/results/certifiability-of.ts";
import type { Deps } from "../deps.ts";
import type { PathMember } from "../path-ports.ts";
import { openWalk, type WalkDeps, type WalkRequest } from "./open-walk.ts";

export type PathPage = {
  code: string;
  name: string;
  kind: PathKind;
  establishmentName: string;
  /** `joined` when a question waits; `over` with its end */
  stage: { kind: "outside" } | { kind: "joined"; progress: PathProgress } | { kind: "over"; why: PathEnd };
  certifiability: CertifiabilityState;
  /** what its school sees of this account: a pupil's results always, anybody else's once shared */
  seen: "as-pupil" | "shared" | "kept";
};

/** A path before, during and after, for one account. Errors: PATH_NOT_FOUND, PATH_CLOSED, BANK_NOT_AVAILABLE. */
export async function showPath(asked: WalkRequest, deps: WalkDeps): Promise<Result<PathPage, DomainError>> {
  const opened = await openWalk(asked, deps);
  if (opened.ok) {
    const { path, member, states, walk, step } = opened.value;
    const stage =
      step.kind === "finished"
        ? ({ kind: "over", why: step.why } as const)
        : ({ kind: "joined", progress: pathProgress(walk) } as const);
    const seen = await seenBy(path, member, deps);
    return ok({ ...headOf(path), stage, certifiability: certifiabilityOf(states), seen });
  }
  if (opened.error.code !== "PATH_NOT_JOINED") return opened;
  const outside = await findOpen(asked.code, deps);
  if (outside === null) return refuse(domainError("PATH_CLOSED"));
  const states = await deps.practice.states(asked.actor.userId);
  const seen = await seenBy(outside, { userId: asked.actor.userId, sharedAtS: null }, deps);
  return ok({ ...headOf(outside), stage: { kind: "outside" }, certifiability: certifiabilityOf(states), seen });
}

async function seenBy(
  path: { establishmentId: string },
  member: Pick<PathMember, "userId" | "sharedAtS">,
  { paths }: Pick<Deps, "paths">,
): Promise<PathPage["seen"]> {
  if ((await paths.divisionOf(path.establishmentId, member.userId)) !== null) return "as-pupil";
  return member.sharedAtS === null ? "kept" : "shared";
}

async function findOpen(typed: string, { paths }: Pick<Deps, "paths">) {
  const path = await paths.find(normalisePathCode(typed) ?? "");
  return path === null || path.closedAtS !== null ? null : path;
}

type Head = { code: string; name: string; plan: { kind: PathKind }; establishmentName: string };

function headOf({ code, name, plan, establishmentName }: Head) {
  return { code, name, kind: plan.kind, establishmentName };
}
