import { expect, test } from "vitest";
import { sayDone } from "#app/routes/supervisor/+parts/done-words.ts";
import { concernedBy } from "#app/routes/supervisor/+parts/use-acts.ts";
import { aRoom, aRow, aRunningRow, NOW } from "./a-row.ts";

const room = aRoom([
  aRow("door"),
  aRunningRow("run"),
  aRunningRow("elapsed", { phase: "elapsed" }),
  aRunningRow("done", { phase: "finished", finish: { atMs: NOW, reason: "all-answered" } }),
]);

test("a grant to the room waits for the pages in test; a message for all who have not finished", () => {
  const grant = { type: "grant", candidateIds: null, seconds: 600, reason: "coupure réseau" } as const;
  expect(concernedBy(grant, room)).toEqual(["run", "elapsed"]);
  expect(concernedBy({ type: "send-message", candidateIds: null, text: "…" }, room)).toEqual([
    "door",
    "run",
    "elapsed",
  ]);
  expect(concernedBy({ ...grant, candidateIds: ["run"] }, room)).toEqual(["run"]);
  expect(concernedBy({ type: "end-elapsed" }, room)).toEqual(["elapsed"]);
});

test("a note changes no candidate's screen", () => {
  expect(concernedBy({ type: "add-note", candidateId: "run", code: "C7", text: "…" }, room)).toEqual([]);
});

test("what is said names one, and counts several", () => {
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
  const grant = { type: "grant", seconds: 600, reason: "…" } as const;
  expect(plain(sayDone({ ...grant, candidateIds: null }, room))).toBe("Temps ajouté à 2 candidats");
  expect(plain(sayDone({ ...grant, candidateIds: ["run"] }, room))).toBe("Temps ajouté : RUN Zoé");
  expect(plain(sayDone({ type: "lower-hand", candidateId: "run" }, room))).toBe("Main levée vue : RUN Zoé");
});
