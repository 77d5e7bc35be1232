import fc from "fast-check";
import { expect, test } from "vitest";
import { readCandidates } from "#worker/exchange/candidates/read-candidates.ts";
import { readSessions } from "#worker/exchange/sessions/read-sessions.ts";
import { bytesOf, csv, ods, row, table, xlsx } from "./make-table.ts";

const good = table(row(), row({ lastName: "DEUX" }));
const FILES = [ods(good), xlsx(good), bytesOf(csv(good))];
const CODE = /^(?:SHEET|TABLE|CSV|CANDIDATE)_[A-Z_]+$/;

/** A file with some of its bytes changed, or its end cut off: what a bad disk or a bad friend makes of it. */
const broken = fc
  .record({
    file: fc.constantFrom(...FILES),
    changes: fc.array(fc.record({ at: fc.nat(), byte: fc.nat(255) }), { maxLength: 8 }),
    cut: fc.option(fc.nat(), { nil: null, freq: 4 }),
  })
  .map(({ file, changes, cut }) => {
    const bytes = Uint8Array.from(file);
    for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
    return cut === null ? bytes : bytes.subarray(0, cut % bytes.length);
  });

test("whatever the bytes, a reader answers with candidates or with a code that has a sentence, and never throws", () => {
  const bytes = fc.oneof({ weight: 4, arbitrary: broken }, fc.uint8Array({ maxLength: 300 }));
  fc.assert(
    fc.property(bytes, (file) => {
      for (const read of [readCandidates(file), readSessions(file)]) {
        for (const { code } of read.ok ? read.value.faults : read.error) expect(code).toMatch(CODE);
      }
    }),
    { numRuns: 400 },
  );
});

test("a full list of 2,000 candidates is read in a moment, as each kind of file", () => {
  const many = table(...Array.from({ length: 2000 }, (_, at) => row({ externalId: String(at).padStart(6, "0") })));
  for (const bytes of [ods(many), xlsx(many), bytesOf(csv(many))]) {
    const read = readCandidates(bytes);
    expect(read.ok && read.value.lines.length).toBe(2000);
    expect(read.ok && read.value.lines[1999]?.draft.externalId).toBe("001999");
  }
});
