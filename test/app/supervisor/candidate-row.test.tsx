import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CandidateList } from "#app/routes/supervisor/+parts/candidate-list.tsx";
import { findHomonyms } from "#app/routes/supervisor/+parts/match-name.ts";
import { placeRows } from "#app/routes/supervisor/+parts/place-rows.ts";
import type { Room } from "#app/routes/supervisor/+parts/room-reducer.ts";
import { roomTimes } from "#app/routes/supervisor/+parts/room-times.ts";
import type { ActState } from "#app/routes/supervisor/+parts/use-acts.ts";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { aRoom, aRow, aRunningRow, MINUTE, NOW, SECOND } from "./a-row.ts";

const nothing = () => {};
const refused = async () => ({ ok: false, code: "NOT_CONNECTED" }) as const;

/** The list as the server renders it, its spaces made plain. */
function draw(
  room: Room,
  { isStale = false, states = {} }: { isStale?: boolean; states?: Record<string, ActState> } = {},
) {
  const context = {
    room,
    nowMs: NOW,
    times: roomTimes("Europe/Paris", "fr"),
    homonyms: findHomonyms(Object.values(room.rows)),
  };
  const html = renderToStaticMarkup(
    <CandidateList
      placements={placeRows(room, NOW)}
      context={context}
      acts={{ states, run: nothing, send: refused, dismiss: nothing }}
      isStale={isStale}
      moved={new Set()}
      onOpen={nothing}
      onAct={nothing}
    />,
  );
  return html.replace(/[\u00a0\u202f]/g, " ");
}

const words = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const one = (row: CandidateRow, silent = {}) => draw(aRoom([row], silent));

test("a running test shows its state, its last contact, the question reached and its own end", () => {
  const html = one(aRunningRow("DIALLO"));
  expect(words(html)).toContain("DIALLO Zoé En cours · contact 2 s 12/32 fin 11 h 42");
  expect(html).not.toContain('class="act"');
});

test("extra time is always on the row, before the start too, and is read as words", () => {
  expect(words(one(aRow("DIALLO", { extraTimePercent: 33 })))).toContain("Temps majoré +33 %");
});

test("a resume asked on a silent page shows both facts, and one act", () => {
  const html = one(aRunningRow("A", { resume: { kind: "requested", sinceMs: NOW - 72 * SECOND } }), {
    A: NOW - 100 * SECOND,
  });
  expect(words(html)).toContain("Reprise demandée depuis 1 min 12 s 12/32 · fin 11 h 42 · Liaison perdue");
  expect(html.match(/class="act"/g)).toHaveLength(1);
  expect(html).toContain('aria-label="Autoriser la reprise du test : A Zoé"');
});

test("an open report is handled in its dialog, and hides neither the lost link nor the stopped clock", () => {
  const alert = { sinceMs: NOW - 72 * SECOND, number: 12, reasons: [] };
  const acts: CandidateRow["acts"] = ["refuse-alert", "accept-alert", "end-test"];
  const html = one(aRunningRow("A", { alert, acts, stoppedAtMs: NOW - 72 * SECOND }), { A: NOW - 100 * SECOND });
  expect(html).toContain('class="cand need is-alert"');
  expect(words(html)).toContain("Signalement depuis 1 min 12 s 12/32 · fin reportée · Liaison perdue");
  expect(html).toContain('aria-label="Traiter le signalement : A Zoé"');
});

test("a raised hand calls, and one press says that it was seen", () => {
  const html = one(aRunningRow("A", { handSinceMs: NOW - 5 * SECOND, acts: ["end-test", "lower-hand"] }));
  expect(words(html)).toContain("Main levée depuis 5 s");
  expect(html).toContain('aria-label="Main levée vue : A Zoé"');
});

test("a pause shows since when it holds and why, and only one's own pause is resumed on the row", () => {
  const stop = (cause: "pause" | "room-pause") => ({
    // Its own pause began before the room's, which has booked the time until it ended.
    stops: [{ cause, reason: "infirmerie", byName: "S. Kowalczyk", sinceMs: NOW - 3 * MINUTE }],
    stoppedAtMs: NOW - SECOND,
  });
  const own = one(aRunningRow("A", { ...stop("pause"), acts: ["resume-clock", "end-test"] }));
  expect(words(own)).toContain("En pause depuis 3 min · infirmerie 12/32 Reprendre");
  expect(own).toContain('class="cand is-info"');
  const room = one(aRunningRow("A", { ...stop("room-pause"), acts: ["pause", "end-test"] }));
  expect(room).not.toContain('class="act"');
});

test("while the clock is stopped the last ten minutes are counted from the stop", () => {
  const row = { deadlineMs: NOW + 5 * MINUTE, stoppedAtMs: NOW - 6 * MINUTE };
  expect(one(aRunningRow("A", row))).not.toContain('class="soon"');
});

test("time lost with the link is offered on the row, with its length", () => {
  const html = one(aRunningRow("A", { linkOfferSeconds: 125, acts: ["credit-link", "end-test"] }));
  expect(words(html)).toContain("Rendre 2 min 05 s");
});

test("an act is marked sent until the candidate's own browser shows it, then received", () => {
  const room = aRoom([aRunningRow("A")]);
  expect(words(draw(room, { states: { A: { kind: "sent", at: 11 } } }))).toContain("envoyé");
  expect(draw(room, { states: { A: { kind: "received" } } })).toContain('title="Reçu par le poste"');
});

test("time elapsed says when it ends by itself, or that it is the supervisor's to end", () => {
  const elapsed = { phase: "elapsed", deadlineMs: NOW - 4 * MINUTE } as const;
  const auto = words(one(aRunningRow("A", { ...elapsed, autoEndMs: NOW + 40 * SECOND })));
  expect(auto).toContain("Temps écoulé · fin auto dans 40 s 12/32 · écoulé à 10 h 53");
  const mine = aRoom([aRunningRow("A", { ...elapsed, autoEndMs: null })]);
  const room = { ...mine, header: { ...mine.header, graceSeconds: null } };
  expect(words(draw(room))).toContain("à vous de terminer");
});

test("a stop suspends the grace: it is not called the supervisor's to end", () => {
  const row = aRunningRow("A", { phase: "elapsed", deadlineMs: NOW - MINUTE, autoEndMs: null, stoppedAtMs: NOW });
  expect(words(one(row))).toContain("Temps écoulé · fin auto suspendue");
});

test("O15 a lost link whose page has the reserve says that the test goes on", () => {
  const row = aRunningRow("A", { linkLostSinceMs: NOW - 72 * SECOND, goesOnOffline: true });
  expect(words(one(row, { A: NOW - 72 * SECOND }))).toContain("Hors ligne, continue depuis 1 min 12 s");
});

test("a lost link needs eyes, not a click: a slim row without a button", () => {
  const html = one(aRunningRow("A"), { A: NOW - 100 * SECOND });
  expect(html).toContain('class="cand need slim is-lost"');
  expect(html).not.toContain('class="act"');
});

test("a resume already authorised stays said while its page is silent", () => {
  const row = aRunningRow("A", { resume: { kind: "authorised", sinceMs: NOW - 20 * SECOND }, acts: ["end-test"] });
  expect(words(one(row, { A: NOW - 100 * SECOND }))).toContain("Liaison perdue depuis 1 min 40 s · Reprise autorisée");
});

test("no button is drawn that the server would refuse", () => {
  const html = one(aRow("A", { acts: [] }));
  expect(words(html)).toContain("Pas connecté · né(e) le 03/02/2010");
  expect(html).not.toContain('class="act"');
});

test("whoever must be confirmed is shown with a birth date, in the row and in the button's name", () => {
  const html = one(aRow("MARTIN", { waitingSinceMs: NOW - 70 * SECOND }));
  expect(words(html)).toContain("Attend depuis 1 min · né(e) le 03/02/2010");
  expect(html).toContain('aria-label="Confirmer la présence : MARTIN Zoé, 03/02/2010"');
});

test("homonyms keep their birth date in every state", () => {
  const twins = [aRunningRow("a", { lastName: "Martin" }), aRow("b", { lastName: "MARTIN", birthDate: "2009-11-21" })];
  const html = words(draw(aRoom(twins)));
  expect(html).toContain("En cours · contact 2 s · né(e) le 03/02/2010");
  expect(html).toContain("né(e) le 21/11/2009");
});

test("the last ten minutes of a test stand out", () => {
  expect(one(aRunningRow("A", { deadlineMs: NOW + 10 * MINUTE - 1 }))).toContain('class="soon"');
  expect(one(aRunningRow("A", { deadlineMs: NOW + 10 * MINUTE }))).not.toContain('class="soon"');
});

test("a finished test says why and when", () => {
  const finish = { atMs: NOW - 16 * MINUTE, reason: "ended-by-supervisor" } as const;
  const html = words(one(aRunningRow("A", { phase: "finished", questionNumber: null, finish, acts: [] })));
  expect(html).toContain("Terminé par le surveillant 11/32 10 h 41");
});

test("once the picture is stale every act stays in place and is refused", () => {
  const html = draw(aRoom([aRow("A")]), { isStale: true });
  expect(html).toMatch(/class="act" aria-disabled="true"/);
});

test("a pending act says so and waits; a refused one gives its sentence beside the row", () => {
  const room = aRoom([aRow("A")]);
  expect(words(draw(room, { states: { A: { kind: "pending", act: "confirm-presence" } } }))).toContain("Envoi…");
  const refused = draw(room, { states: { A: { kind: "refused", message: "Rien n’a changé." } } });
  expect(refused).toContain('role="alert"');
  expect(words(refused)).toContain("Rien n’a changé.");
});

test("over twelve in need the help rows go slim; groups come by priority with their count", () => {
  const asking = (at: number) => aRunningRow(`a${at}`, { resume: { kind: "requested", sinceMs: NOW - at * SECOND } });
  const rows = (count: number) => [aRow("absent"), ...Array.from({ length: count }, (_, at) => asking(at))];
  expect(draw(aRoom(rows(12)))).not.toContain('class="many"');
  const html = draw(aRoom(rows(13)));
  expect(html).toContain('class="many"');
  expect(words(html)).toMatch(/À aider 13 .*Présence à confirmer 1 /);
});
