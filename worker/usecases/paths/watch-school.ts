import type { BellTopic } from "#worker/contract/live/bell.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";
import { openPath } from "./open-path.ts";

export type Watch = { establishmentId: string; topics: BellTopic[] };

/** What a page of readiness listens to. Errors: those of the right. */
export async function watchReadiness(
  asked: { actor: Actor; establishmentId: string },
  deps: Pick<Deps, "establishments">,
): Promise<Result<Watch, DomainError>> {
  const opened = await openEstablishment(asked, "roll.read", deps);
  return opened.ok ? ok({ establishmentId: asked.establishmentId, topics: ["readiness"] }) : opened;
}

/** What the page of a path listens to: its own steps, and levels reached elsewhere. Errors: PATH_NOT_FOUND. */
export async function watchPath(
  asked: { actor: Actor; code: string },
  deps: Pick<Deps, "establishments" | "paths">,
): Promise<Result<Watch, DomainError>> {
  const opened = await openPath(asked, deps);
  if (!opened.ok) return opened;
  const { path } = opened.value;
  return ok({ establishmentId: path.establishmentId, topics: [`path-${path.code}`, "readiness"] });
}
