import { expect, test } from "vitest";
import { lastSent } from "#app/routes/supervisor/+parts/last-sent.ts";
import { parseMinutes } from "#app/routes/supervisor/+parts/parse-minutes.ts";
import { chosenIds } from "#app/routes/supervisor/+parts/people-field.tsx";
import { refusalWords } from "#app/routes/supervisor/+parts/refusal-words.ts";
import { aRow, MINUTE, NOW } from "./a-row.ts";

test.each([
  ["1", 1],
  [" 12 ", 12],
  ["+10", 10],
  ["10 min", 10],
  ["180", 180],
])("%j is %d minutes", (typed, minutes) => {
  expect(parseMinutes(typed)).toBe(minutes);
});

test.each(["", "0", "181", "-5", "2,5", "1e2", "dix", "99999"])("%j is no number of minutes", (typed) => {
  expect(parseMinutes(typed)).toBeNull();
});

test("everybody is null; a choice leaves out those who have gone meanwhile", () => {
  const rows = [aRow("a"), aRow("b")];
  expect(chosenIds(null, rows)).toBeNull();
  expect(chosenIds(new Set(["b", "gone"]), rows)).toEqual(["b"]);
});

test("receipts of the newest message count those who got that one", () => {
  const sent = (atMs: number, readAtMs: number | null, text = "Il reste 10 min.") => ({
    lastMessage: { text, atMs, byName: "S. Kowalczyk", readAtMs },
  });
  const rows = [
    aRow("a", sent(NOW, NOW + MINUTE)),
    aRow("b", sent(NOW, null)),
    aRow("older", sent(NOW - MINUTE, NOW, "Bonjour.")),
    aRow("none"),
  ];
  expect(lastSent(rows)).toEqual({
    text: "Il reste 10 min.",
    atMs: NOW,
    byName: "S. Kowalczyk",
    count: 2,
    readCount: 1,
  });
  expect(lastSent([aRow("none")])).toBeNull();
});

test("a refusal says what became of it: who was faster, what the limit is", () => {
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
  const closed = refusalWords({ code: "ALERT_ALREADY_CLOSED", meta: { name: "M.-L. Étchegoyen", seconds: 4 } });
  expect(plain(closed)).toBe("M.-L. Étchegoyen a déjà traité ce signalement, il y a 4 s.");
  expect(plain(refusalWords({ code: "GRANT_OUT_OF_RANGE", meta: { minutes: 180 } }))).toContain("de 1 à 180 min");
  expect(refusalWords({ code: "NEVER_HEARD_OF", meta: {} })).toContain("NEVER_HEARD_OF");
});

test.each([
  "ALERT_NOT_OPEN",
  "ALERT_REASON_NOT_FITTING",
  "NOBODY_IN_TEST",
  "GRANT_TOO_OLD",
  "GRANT_NOT_FOUND",
  "NOTHING_TO_CREDIT",
  "EXTRA_TIME_OUT_OF_RANGE",
  "MESSAGE_EMPTY",
  "MESSAGE_TOO_LONG",
  "NOBODY_TO_TELL",
  "NOTE_EMPTY",
  "NOTE_TOO_LONG",
  "TEST_ENDED",
  "SESSION_FINALISED",
])("the refusal %s has a sentence of its own", (code) => {
  expect(refusalWords({ code, meta: { seconds: 60, limit: 300 } })).not.toContain(code);
});
