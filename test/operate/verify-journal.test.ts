import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aJournal, NUMBER } from "#test/core/journal/a-journal.ts";
import { EVERY_EVENT } from "#test/core/journal/every-event.ts";
import { type JournalDocument, writeJournalFile } from "#worker/exchange/journal/journal-file.ts";
import { root } from "#worker/operate/root.ts";

function aFile(): JournalDocument {
  const { entries, texts } = aJournal(EVERY_EVENT);
  return {
    format: "vigie-journal-1",
    sessionNumber: NUMBER,
    exportedAtMs: 1,
    head: { seq: entries.length, hash: entries.at(-1)?.hash ?? "" },
    entries,
    texts: texts.map(({ seq, path, salt, text }) => ({ seq, path, salt, text })),
  };
}

/** The command as a person runs it, on what the export writes. */
function verify(content: string, ...more: string[]) {
  const file = join(mkdtempSync(join(tmpdir(), "vigie-journal-")), "journal.json");
  writeFileSync(file, content);
  const script = join(root, "worker/operate/verify-journal.ts");
  const { status, stdout } = spawnSync(process.execPath, [script, file, ...more], { encoding: "utf8" });
  return { status, first: stdout.split("\n")[0], out: stdout };
}

test("an exported journal holds, also with a fingerprint from the signed report, also once people are erased", () => {
  const file = aFile();
  const count = EVERY_EVENT.length;
  const whole = verify(writeJournalFile(file), file.entries[9]?.hash.slice(0, 16) ?? "");
  expect(whole).toMatchObject({ status: 0, first: `chain holds: ${count} entries` });
  expect(whole.out).toContain(`texts verified: ${file.texts.length}; erased or kept inside: 0`);
  const erased = verify(writeJournalFile({ ...file, texts: file.texts.slice(0, 3) }));
  expect(erased).toMatchObject({ status: 0, first: `chain holds: ${count} entries` });
  expect(erased.out).toContain(`texts verified: 3; erased or kept inside: ${file.texts.length - 3}`);
});

test("a changed entry, a cut end, a changed text and a foreign fingerprint are each named, with exit code 1", () => {
  const file = aFile();
  const text = writeJournalFile(file);
  expect(verify(text.replace('\\"code\\":\\"C6\\"', '\\"code\\":\\"C7\\"'))).toMatchObject({
    status: 1,
    first: "chain broken at entry 6",
  });
  const last = file.entries.length;
  expect(verify(writeJournalFile({ ...file, entries: file.entries.slice(0, -1) }))).toMatchObject({
    status: 1,
    first: `chain ends at entry ${last - 1}, its head says ${last}`,
  });
  expect(verify(text.replace("sang de nez", "rien du tout"))).toMatchObject({
    status: 1,
    first: "text changed at entry 6 (note)",
  });
  expect(verify(text, "0123456789abcdef")).toMatchObject({
    status: 1,
    first: "no entry has the fingerprint 0123456789abcdef",
  });
  expect(verify(text.replace(`"sessionNumber":${NUMBER}`, '"sessionNumber":4013')).first).toBe(
    "chain broken at entry 1",
  );
});

test("what is no journal is told, with exit code 2", () => {
  expect(verify("{")).toMatchObject({ status: 2 });
  expect(verify('{"format":"other"}').first).toContain("not a journal: format");
});
