import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Roll } from "#worker/core/people/roll.ts";
import { decodeText } from "../codec/decode-text.ts";
import { openZip } from "../codec/open-zip.ts";
import { sniffFile } from "../codec/sniff-file.ts";
import { checkPupil, cleanText, whoIs } from "./check-pupil.ts";
import { type PupilElement, readElements, type SiecleDocument, type Structure } from "./read-elements.ts";

export const SIECLE_MAX_BYTES = 20 * 1024 * 1024;
const CLASS_TYPE = "D";
const INACTIVE = "inactifs";

/**
 * Reads a SIECLE roll, `.xml` or `.zip` with one XML. All or nothing: one fault and no roll, but all faults together.
 * Left out without a fault: who left, is inactive, has no class or no INE (in that order).
 *
 * Errors of the file, each alone: PAYLOAD_TOO_LARGE {maxBytes, bytes}, INVALID_FILE_EXTENSION {fileName}, INVALID_FILE
 * {fileName, found}, the codes of `openZip`, `decodeText` and `walkXml`, SIECLE_NOT_RECOGNISED {root}, UAI_MISMATCHED
 * {expected, found} (found is null without a UAJ), EMPTY.
 * Errors of pupils, all at once: those of `checkPupil`, and INE_UNIQUE {firstLine}.
 * Source: pupil import of the existing platform, rules restated in the reference on schools (§B.3).
 */
export function readSiecle(
  bytes: Uint8Array,
  fileName: string,
  { uai, maxBytes = SIECLE_MAX_BYTES }: { uai: string; maxBytes?: number },
): Result<Roll, DomainError[]> {
  const text = readText(bytes, fileName, maxBytes);
  if (!text.ok) return refuse([text.error]);
  const { document, walked } = readElements(text.value);
  if (!walked.ok) return refuse([walked.error]);
  const foreign = refuseForeign(document, uai);
  return foreign === null ? judgePupils(document) : refuse([foreign]);
}

function readText(bytes: Uint8Array, fileName: string, maxBytes: number): Result<string, DomainError> {
  if (bytes.length > maxBytes) return refuse(domainError("PAYLOAD_TOO_LARGE", { maxBytes, bytes: bytes.length }));
  if (!/\.(xml|zip)$/i.test(fileName)) return refuse(domainError("INVALID_FILE_EXTENSION", { fileName }));
  const nature = sniffFile(bytes);
  if (nature === "xml") return decodeText(bytes);
  if (nature !== "zip") return refuse(domainError("INVALID_FILE", { fileName, found: nature }));
  const unzipped = openZip(bytes, maxBytes);
  if (!unzipped.ok) return unzipped;
  const inner = sniffFile(unzipped.value);
  return inner === "xml" ? decodeText(unzipped.value) : refuse(domainError("INVALID_FILE", { fileName, found: inner }));
}

function refuseForeign({ root, uai: found }: SiecleDocument, expected: string): DomainError | null {
  if (root !== "BEE_ELEVES") return domainError("SIECLE_NOT_RECOGNISED", { root: (root ?? "").slice(0, 80) });
  // A school of several establishments has one file each: the wrong one must not disable everybody.
  if (found?.toUpperCase() === expected.toUpperCase()) return null;
  return domainError("UAI_MISMATCHED", { expected, found: found?.slice(0, 40) || null });
}

function judgePupils({ pupils, structures }: SiecleDocument): Result<Roll, DomainError[]> {
  const roll: Roll = {
    pupils: [],
    coverage: "with-ine",
    ignored: { withoutIne: [], left: 0, withoutClass: 0, inactive: 0 },
  };
  const errors: DomainError[] = [];
  const linesByIne = new Map<string, number>();
  for (const element of pupils) {
    const standing = standingOf(element, structures.get(element.eleveId) ?? []);
    if (standing.kind === "withoutIne") roll.ignored.withoutIne.push(namesOf(element));
    else if (standing.kind !== "enrolled") roll.ignored[standing.kind] += 1;
    else {
      const pupil = checkPupil(element, standing.division, errors);
      const ine = pupil.nationalStudentId ?? "";
      const firstLine = linesByIne.get(ine);
      if (firstLine === undefined) linesByIne.set(ine, element.line);
      else errors.push(domainError("INE_UNIQUE", { ...whoIs(element), firstLine }));
      roll.pupils.push(pupil);
    }
  }
  if (errors.length > 0) return refuse(errors);
  return roll.pupils.length === 0 ? refuse([domainError("EMPTY")]) : ok(roll);
}

type Standing = { kind: "left" | "inactive" | "withoutClass" | "withoutIne" } | { kind: "enrolled"; division: string };

function standingOf({ fields }: PupilElement, structures: readonly Structure[]): Standing {
  if (fields.get("DATE_SORTIE")) return { kind: "left" };
  const classes = structures.filter(({ type, code }) => type === CLASS_TYPE && code !== "");
  const active = classes.filter(({ code }) => code.toLowerCase() !== INACTIVE);
  // A pupil who changed class has two: the file lists the present one last.
  const division = active.at(-1)?.code;
  if (division === undefined) return { kind: classes.length > 0 ? "inactive" : "withoutClass" };
  if (cleanText(fields.get("ID_NATIONAL") ?? "") === "") return { kind: "withoutIne" };
  return { kind: "enrolled", division };
}

function namesOf({ fields }: PupilElement): { lastName: string; firstName: string } {
  return {
    lastName: cleanText(fields.get("NOM_DE_FAMILLE") ?? ""),
    firstName: cleanText(fields.get("PRENOM") ?? ""),
  };
}
