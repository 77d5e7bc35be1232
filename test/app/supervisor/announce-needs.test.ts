import { expect, test } from "vitest";
import { announcement, helpRequests } from "#app/routes/supervisor/+parts/announce-needs.ts";
import { aRoom, aRow, aRunningRow, NOW, SECOND } from "./a-row.ts";

test("each row speaks once, by its loudest need, and again when it grows louder", () => {
  const lost = aRoom([aRunningRow("a"), aRow("b")], { a: NOW - 60 * SECOND });
  expect([...helpRequests(lost, NOW).keys()]).toEqual(["a lost"]);
  const asking = aRoom([aRunningRow("a", { resume: { kind: "requested", sinceMs: NOW } })], { a: NOW - 60 * SECOND });
  expect([...helpRequests(asking, NOW).keys()]).toEqual(["a resume"]);
});

test("two are named, a power cut is one sentence", () => {
  const row = aRow("dupont", { firstName: "Zoé" });
  const plain = (count: number) =>
    announcement(Array.from({ length: count }, () => ({ row, kind: "resume" as const }))).replaceAll("\u00a0", " ");
  expect(plain(1)).toBe("Reprise demandée : DUPONT Zoé");
  expect(plain(2)).toBe("Reprise demandée : DUPONT Zoé. Reprise demandée : DUPONT Zoé");
  expect(plain(30)).toBe("30 candidats de plus à aider");
});
