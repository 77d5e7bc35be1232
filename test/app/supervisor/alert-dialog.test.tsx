import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AlertDialog } from "#app/routes/supervisor/+parts/alert-dialog.tsx";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { aRunningRow, MINUTE, NOW, SECOND } from "./a-row.ts";

const nothing = () => {};
const alert: NonNullable<CandidateRow["alert"]> = { sinceMs: NOW - 4 * MINUTE, number: 12, reasons: ["E4", "E12"] };

function draw(row: CandidateRow) {
  const html = renderToStaticMarkup(
    <AlertDialog
      row={row}
      alert={alert}
      nowMs={NOW}
      isStale={false}
      send={async () => ({ ok: true, at: 11 })}
      onAgain={nothing}
      onClose={nothing}
    />,
  );
  return html.replace(/[\u00a0\u202f]/g, " ");
}

const button = (html: string, words: string) =>
  html.match(/<button[^>]*>[^<]*/g)?.find((one) => one.endsWith(words)) ?? "";

test("a report is shown with the name, the question, its age and the reasons that fit it; accepting waits for one", () => {
  const html = draw(aRunningRow("DIALLO", { alert }));
  expect(html).toContain("Signalement : DIALLO Zoé");
  expect(html).toContain("Question 12, signalée depuis 4 min 00 s.");
  expect(html.match(/type="radio"/g)).toHaveLength(2);
  expect(button(html, "Refuser : même question")).not.toContain("disabled");
  expect(button(html, "Accepter : autre question")).toContain('disabled=""');
});

test("a report that somebody else dealt with says who, and how long ago; nothing can be sent any more", () => {
  const lastAlert = { closedAtMs: NOW - 4 * SECOND, byName: "M.-L. Étchegoyen-Durand" };
  const html = draw(aRunningRow("DIALLO", { alert: null, lastAlert }));
  expect(html).toContain("M.-L. Étchegoyen-Durand a déjà traité ce signalement, il y a 4 s.");
  expect(html).not.toContain("Refuser : même question");
});

test("an older report of the same candidate is not taken for this one", () => {
  const lastAlert = { closedAtMs: alert.sinceMs - 1, byName: "S. Kowalczyk" };
  const html = draw(aRunningRow("DIALLO", { alert: null, lastAlert }));
  expect(html).not.toContain("Kowalczyk");
  expect(html).toContain("Ce signalement n’est plus ouvert.");
});

test("a new report in the place of the old one is offered, never answered in its stead", () => {
  const lastAlert = { closedAtMs: NOW - 4 * SECOND, byName: "S. Kowalczyk" };
  const again = { sinceMs: NOW - SECOND, number: 13, reasons: ["E9" as const] };
  const html = draw(aRunningRow("DIALLO", { alert: again, lastAlert }));
  expect(html).toContain("Un nouveau signalement est ouvert, question 13.");
  expect(html).toContain("Voir le nouveau signalement");
  expect(html).not.toContain("Refuser : même question");
});
