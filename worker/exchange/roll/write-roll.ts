import { formatFrenchDate } from "#worker/core/kernel/civil-date.ts";
import type { KeptPupil } from "#worker/core/people/roll.ts";
import { type CsvCell, ours, writeCsv } from "../codec/write-csv.ts";
import { ROLL_COLUMNS, ROLL_FIELDS, type RollField } from "./roll-columns.ts";

/** The roll as our simple CSV, which `readRollTable` reads back as the same roll. No pupil: the template to fill in. */
export function writeRoll(pupils: readonly KeptPupil[]): string {
  const header = ROLL_FIELDS.map((field) => ROLL_COLUMNS[field][0] ?? field);
  return writeCsv(
    header,
    pupils.map((pupil) => ROLL_FIELDS.map((field) => cellOf(pupil, field))),
  );
}

function cellOf(pupil: KeptPupil, field: RollField): CsvCell {
  if (field === "ine") return pupil.nationalStudentId;
  if (field === "birthdate") return ours(formatFrenchDate(pupil.birthdate));
  return pupil[field];
}
