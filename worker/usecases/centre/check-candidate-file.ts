import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import { type CandidateFileAsked, type CandidateFileDeps, planCandidateFile } from "./candidate-file.ts";

type Name = { lastName: string; firstName: string; birthDate: string };

/** The dry run, in words that the screen can list. */
export type CandidateFileCheck = {
  /** of this file against the list of this moment: the import refuses another one */
  fingerprint: string;
  fileName: string;
  added: Name[];
  changed: Name[];
  unchanged: number;
  absent: Name[];
  /** columns that nothing reads */
  ignored: string[];
};

/** Reads the file and says what it would do; writes nothing. Errors: those of `planCandidateFile`. */
export async function checkCandidateFile(
  asked: CandidateFileAsked,
  deps: CandidateFileDeps,
): Promise<Result<CandidateFileCheck, DomainError[]>> {
  const planned = await planCandidateFile(asked, deps);
  if (!planned.ok) return planned;
  const { added, changed, absent, ...rest } = planned.value;
  return ok({
    ...rest,
    fileName: asked.fileName,
    added: added.map(nameOf),
    changed: changed.map(nameOf),
    absent: absent.map(nameOf),
  });
}

function nameOf({ lastName, firstName, birthDate }: Name): Name {
  return { lastName, firstName, birthDate };
}
