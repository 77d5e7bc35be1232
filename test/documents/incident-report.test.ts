import * as fc from "fast-check";
import { expect, test } from "vitest";
import { drawIncidentReport } from "#worker/documents/incident-report/draw.ts";
import { type KnownIncident, toIncident } from "#worker/documents/incident-report/from-journal.ts";
import { toIncidentPages } from "#worker/documents/incident-report/model.ts";
import { FONTS, incident, incidentReport, printingIn } from "./make.ts";
import { inkIn, picturesOf, textOfPages } from "./poppler.ts";

test("rows keep their order and number, no page overflows, the last page has at least two empty rows", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 44, max: 900, noNaN: true }), { maxLength: 60 }), (heights) => {
      const pages = toIncidentPages(heights, 44, 500);
      const rows = pages.flatMap((page) => page.rows);
      expect(rows).toEqual(heights.map((height) => Math.min(height, 500)));
      for (const page of pages) {
        expect(page.rows.reduce((sum, height) => sum + height, 0) + page.blanks * 44).toBeLessThanOrEqual(500.001);
      }
      expect(pages.at(-1)?.blanks).toBeGreaterThanOrEqual(2);
    }),
  );
});

test("the blank form: one page with the session's head, the columns, the codes and the signatures", async () => {
  const pages = textOfPages(await drawIncidentReport(incidentReport(), printingIn("fr"), FONTS));
  expect(pages).toHaveLength(1);
  for (const fact of [
    "Procès-verbal d’incident",
    "Page 1/1",
    "48213",
    "mardi 12 janvier 2027, 9 h 00",
    "Lycée Hélène-Vauquelin, 0999012H",
    "S. Kowalczyk, M.-L. Étchegoyen-Durand",
    "Aucun incident pendant la session",
    "Heure",
    "Candidat",
    "Faits constatés",
    "Visa du chef d’établissement",
    "Imprimé le 11 janvier 2027 à 16 h 42",
  ]) {
    expect(pages[0]).toContain(fact);
  }
});

test("incidents from the journal are printed, with the time given back and the whole room", async () => {
  const incidents = [
    incident(),
    incident({ time: "10:05", candidate: null, code: null, description: "Alarme incendie", grantedSeconds: null }),
  ];
  const [text] = textOfPages(await drawIncidentReport(incidentReport({ incidents }), printingIn("fr"), FONTS));
  for (const fact of [
    "9 h 41",
    "LEFÈVRE",
    "Noé",
    "C7",
    "+ 4 min 39 s",
    "10 h 05",
    "Toute la salle",
    "Alarme incendie",
  ]) {
    expect(text).toContain(fact);
  }
  expect(text).not.toContain("Aucun incident");
});

test("40 incidents take several numbered pages, each with its head, none lost", async () => {
  const incidents = Array.from({ length: 40 }, (_, index) => incident({ description: `Fait numéro ${index + 1}.` }));
  const pages = textOfPages(await drawIncidentReport(incidentReport({ incidents }), printingIn("en"), FONTS));
  expect(pages.length).toBeGreaterThan(3);
  pages.forEach((text, index) => {
    expect(text).toContain(`Page ${index + 1}/${pages.length}`);
    expect(text).toContain("Incident report");
  });
  const numbers = [...pages.join(" ").matchAll(/numéro (\d+)\./g)].map((match) => Number(match[1]));
  expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
});

test("a description longer than a page is shrunk into one, not dropped", async () => {
  const incidents = [incident({ description: `Début. ${"Il ne se passe rien. ".repeat(150)} Fin.` })];
  const pages = textOfPages(await drawIncidentReport(incidentReport({ incidents }), printingIn("fr"), FONTS));
  expect(pages.join(" ")).toContain("Début.");
  expect(pages.join(" ")).toContain("Fin.");
});

test("only greys, no page is blank, nothing under the foot's rule but the foot", async () => {
  const incidents = Array.from({ length: 12 }, () => incident());
  for (const report of [incidentReport(), incidentReport({ incidents })]) {
    const pictures = picturesOf(await drawIncidentReport(report, printingIn("fr"), FONTS));
    for (const picture of pictures) {
      expect(picture.coloured).toBe(0);
      expect(inkIn(picture, { x: 0, y: 0, width: 595, height: 841 })).toBeGreaterThan(0.01);
      expect(inkIn(picture, { x: 0, y: 820, width: 595, height: 21 })).toBe(0);
    }
  }
});

function known(changes: Partial<KnownIncident>): KnownIncident {
  return {
    kind: "note",
    atMs: Date.UTC(2027, 0, 12, 8, 41),
    candidate: { lastName: "Lefèvre", firstName: "Noé" },
    code: null,
    questionNumber: null,
    words: null,
    seconds: null,
    percent: null,
    isUndone: false,
    supervisor: "S. Kowalczyk",
    ...changes,
  };
}

test("what the journal knows, in the words of the kit: note, report, time, pauses, percentage, link", async () => {
  const incidents = [
    known({ code: "C6", words: "Téléphone vu sur la table" }),
    known({ kind: "report", code: "E4", questionNumber: 9, seconds: 90 }),
    known({ kind: "grant", seconds: 300, words: "Poste lent", isUndone: true }),
    known({ kind: "room-pause", candidate: null, seconds: 720, words: "Alarme incendie" }),
    known({ kind: "pause", words: "Infirmerie" }),
    known({ kind: "extra-time", percent: 33, words: "Aménagement oublié" }),
    known({ kind: "link", seconds: 61 }),
  ].map((one) => toIncident(one, "fr", "Europe/Paris"));
  const journal = { seq: 412, hash: "0123456789abcdef".repeat(4) };
  const [text = "", ...more] = textOfPages(
    await drawIncidentReport(incidentReport({ incidents, journal }), printingIn("fr"), FONTS),
  );
  const flat = [text, ...more].join(" ").replace(/\s+/g, " ");
  for (const fact of ["9 h 41", "C6", "E4", "+ 1 min 30 s", "+ 12 min", "Toute la salle", "Alarme incendie"]) {
    expect(flat).toContain(fact);
  }
  expect(flat).toContain("Session 48213. Journal : 412 lignes, empreinte 0123456789abcdef");
  expect(incidents.map(({ description, decision, grantedSeconds }) => [description, decision, grantedSeconds])).toEqual(
    [
      ["Téléphone vu sur la table", null, null],
      ["Question 9\u00A0: Le site à consulter est en panne", "Question remplacée, elle ne compte pas", 90],
      ["Temps accordé\nPoste lent", "Temps repris, donné par erreur", null],
      ["Pause\nAlarme incendie", null, 720],
      ["Pause, pas encore reprise\nInfirmerie", null, null],
      ["Temps majoré changé\nAménagement oublié", "Temps majoré de 33\u202F%", null],
      ["Liaison perdue", null, 61],
    ],
  );
});
