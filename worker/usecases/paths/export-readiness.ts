import type { Locale } from "#worker/core/itembank/item.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { Deps } from "../deps.ts";
import type { Download } from "../file-ports.ts";
import { type ReadinessAsked, type ReadinessDeps, type ReadinessGroup, readReadiness } from "./show-readiness.ts";

/** The board as CSV, a line a pupil: a class or session by name, the whole school class by class. Errors: `showReadiness`'s. */
export async function exportReadiness(
  asked: ReadinessAsked & { language: Locale },
  deps: ReadinessDeps & Pick<Deps, "files">,
): Promise<Result<Download, DomainError>> {
  const board = await readReadiness(asked, deps);
  if (!board.ok) return board;
  return ok({
    contentType: "text/csv; charset=utf-8",
    disposition: deps.files.disposition(fileName(asked.group)),
    body: deps.files.writeReadiness(
      board.value.pupils.map((pupil) => ({ ...pupil, reached: pupil.reachedCompetences })),
      { language: asked.language },
    ),
  });
}

function fileName(group: ReadinessGroup): string {
  if (group === null) return "preparation.csv";
  return `preparation-${group.kind === "division" ? group.division : `session-${group.sessionNumber}`}.csv`;
}
