import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { WaitingScreen } from "#app/routes/candidate/+parts/door-screens.tsx";
import { EndedScreen } from "#app/routes/candidate/+parts/end-screens.tsx";
import { ledgerLineWords, timeNewsWords } from "#app/routes/candidate/+parts/ledger-words.ts";
import { OfflineScreen } from "#app/routes/candidate/+parts/offline-screen.tsx";
import { PausedScreen } from "#app/routes/candidate/+parts/paused-screen.tsx";
import { QuestionScreen } from "#app/routes/candidate/+parts/question-screen.tsx";
import { TimeDetail } from "#app/routes/candidate/+parts/time-detail.tsx";
import type { Exam } from "#app/routes/candidate/+parts/use-exam.ts";
import type { CandidateView } from "#worker/core/session/views.ts";
import { aClock, anExam, aQuestion, aView, NOW } from "./a-candidate.ts";

/** A screen as the server renders it, its spaces made plain. */
const draw = (screen: ReactElement) => renderToStaticMarkup(screen).replace(/[\u00a0\u202f]/g, " ");
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

function question(
  over: Parameters<typeof aQuestion>[0] = {},
  exam: Partial<Exam> = {},
  view: Partial<CandidateView> = {},
) {
  const shown = aQuestion(over);
  return draw(<QuestionScreen exam={anExam(aView(shown, view), exam)} question={shown} hasTriedToLeave={false} />);
}

const button = (html: string, label: string) =>
  html.match(/<button[^>]*>.*?<\/button>/gs)?.find((one) => words(one).includes(label)) ?? "";

test("a question offers to report it and to call, and nothing is locked", () => {
  const html = question();
  expect(button(html, "Signaler un problème")).toContain('aria-haspopup="dialog"');
  expect(button(html, "Appeler le surveillant")).not.toBe("");
  expect(html).not.toContain('class="exam locked"');
  expect(html).not.toContain("aria-disabled");
});

test("while a report is open: a blue lock that says what to do, and nothing can be answered, skipped or reported", () => {
  const html = question({ isReported: true, clock: aClock({ stoppedAtMs: NOW }) });
  expect(html).toContain('class="exam locked"');
  expect(html).toContain('class="notice is-info"');
  expect(words(html)).toContain("Levez la main : le surveillant regarde. Votre temps est arrêté.");
  expect(html).toMatch(/<fieldset[^>]*disabled/);
  for (const label of ["Signaler un problème", "Passer", "Valider et continuer"]) {
    expect(button(html, label), label).toContain('aria-disabled="true"');
  }
  expect(button(html, "Appeler le surveillant")).not.toContain("aria-disabled");
  expect(words(html)).toContain("temps arrêté");
});

test("what became of a report is said beside the question", () => {
  expect(words(question({}, { reportOutcome: "refused" }))).toContain(
    "Le surveillant a regardé : continuez avec cette question.",
  );
  expect(words(question({}, { reportOutcome: "accepted" }))).toContain(
    "Question remplacée. Celle que vous avez signalée ne compte pas.",
  );
});

test("an answer on its way, or held by a stopped clock, locks the buttons: no second press", () => {
  const late = { counted: 0, notCounted: 0 };
  const answers = { late, pendingCount: 1, isGiven: () => true, refusalOf: () => null, give: () => {} };
  const html = question({}, { answers });
  expect(button(html, "Valider et continuer")).toContain('aria-disabled="true"');
  expect(button(html, "Valider et continuer")).toContain("busy");
});

test("a raised hand can be taken back by the same button", () => {
  expect(button(question({}, {}, { isHandRaised: true }), "Main levée")).toContain("annuler");
});

test("messages stack, each with who wrote it, when, and its own receipt", () => {
  const messages = [
    { id: "m1", text: "Éteignez vos téléphones.", byName: "M.-L. Étchegoyen", atMs: NOW },
    { id: "m2", text: "Il reste 10 min.", byName: "P. Roux", atMs: NOW + 60_000 },
  ];
  const html = question({}, {}, { messages });
  expect(words(html)).toContain("Message de M.-L. Étchegoyen, 10 h 53 Éteignez vos téléphones. J’ai lu");
  expect(words(html)).toContain("Message de P. Roux, 10 h 54 Il reste 10 min. J’ai lu");
  expect(html.match(/J’ai lu/g)).toHaveLength(2);
});

test("a message also reaches the waiting room, where one may call as well", () => {
  const messages = [{ id: "m1", text: "Installez-vous.", byName: "P. Roux", atMs: NOW }];
  const view = aView({ screen: "waiting", reason: "first", sinceMs: NOW }, { messages });
  const html = draw(<WaitingScreen exam={anExam(view)} reason="first" />);
  expect(words(html)).toContain("Installez-vous.");
  expect(button(html, "Appeler le surveillant")).not.toBe("");
});

test("a pause hides the question and says why, since when, and that nothing is lost", () => {
  const paused = { screen: "paused", scope: "room", reason: "alerte incendie", sinceMs: NOW, clock: aClock() } as const;
  const room = words(draw(<PausedScreen exam={anExam(aView(paused))} paused={paused} />));
  expect(room).toContain("Toute la salle est en pause : alerte incendie.");
  expect(room).toContain("Depuis 10 h 53.");
  expect(room).toContain("Rien n’est perdu");
  expect(room).not.toContain("Que faire de ce message");
  const own = { ...paused, scope: "candidate" } as const;
  expect(words(draw(<PausedScreen exam={anExam(aView(own))} paused={own} />))).toContain("Votre test est en pause");
});

test("the ledger in plain words", () => {
  const line = { id: "l", seconds: 600, reason: "coupure réseau" };
  expect(plain(ledgerLineWords({ ...line, kind: "grant" }))).toBe("+ 10 min, coupure réseau");
  expect(plain(ledgerLineWords({ ...line, kind: "room-pause" }))).toBe("+ 10 min, pause de la salle : coupure réseau");
  expect(plain(ledgerLineWords({ ...line, kind: "alert", seconds: 245.2, reason: "" }))).toBe(
    "+ 4 min 5 s, signalement",
  );
  expect(plain(ledgerLineWords({ ...line, kind: "link", reason: "" }))).toBe("+ 10 min, liaison perdue");
  expect(plain(timeNewsWords({ kind: "given", line: { ...line, kind: "grant" } }))).toBe(
    "Temps ajouté : + 10 min, coupure réseau",
  );
  expect(plain(timeNewsWords({ kind: "extra-time", percent: 33 }))).toBe("Votre temps majoré est maintenant de 33 %.");
});

test("the detail of the time adds up; the wait before an extension is not time to work", () => {
  const ledger = [
    { id: "g1", kind: "grant" as const, seconds: 600, reason: "coupure réseau" },
    { id: "a1", kind: "alert" as const, seconds: 0.2, reason: "" },
  ];
  // 120 s of waiting moved the deadline: they are in the sum of the ledger, and in no line.
  const clock = aClock({ extraTimePercent: 33, allowedSeconds: 8379 + 600.2 + 120, ledger });
  expect(words(draw(<TimeDetail clock={clock} />))).toBe(
    "Détail du temps Durée du test 1 h 45 min Temps majoré 33 % + 34 min 39 s coupure réseau + 10 min Total 2 h 29 min 39 s",
  );
});

test("offline the test goes on and says so, with what waits; nothing alarms", () => {
  const answers = { ...anExam(aView(aQuestion())).answers, pendingCount: 2 };
  const html = question(
    {},
    { link: "reconnecting", offline: { isGoingOn: true, isWaiting: false, files: {} }, answers },
  );
  expect(words(html)).toContain("Hors ligne : le test continue. 2 réponses en attente.");
  expect(html).not.toContain("La liaison est coupée");
});

test("the reserve used up: what is safe, that it goes on by itself, and the time left", () => {
  const exam = anExam(aView(aQuestion()), {
    link: "reconnecting",
    offline: { isGoingOn: false, isWaiting: true, files: {} },
  });
  const html = draw(<OfflineScreen exam={exam} clock={aClock()} />);
  expect(words(html)).toContain(
    "Vos réponses sont gardées sur ce poste. Le test reprendra dès que la connexion reviendra. Ne fermez pas cette page.",
  );
  expect(html).toContain('role="timer"');
  const over = draw(<OfflineScreen exam={exam} clock={aClock({ deadlineMs: NOW })} />);
  expect(words(over)).toContain("partiront dès que la connexion reviendra");
  expect(words(over)).not.toContain("Le test reprendra");
});

test("the end says what was handed in after it: counted, too late, or still on its way", () => {
  const view = aView({ screen: "ended", reason: "time-elapsed", answeredCount: 12 });
  const { answers } = anExam(view);
  const late = { ...answers, pendingCount: 1, late: { counted: 2, notCounted: 1 } };
  const html = words(draw(<EndedScreen exam={anExam(view, { answers: late })} reason="time-elapsed" answered={12} />));
  expect(html).toContain("1 réponse en attente part d’ici.");
  expect(html).toContain("2 réponses en attente ont été remises : elles comptent.");
  expect(html).toContain("1 réponse remise trop tard : gardée, non comptée.");
});

test("where the session hides the countdown the time left is not drawn, its marks are", () => {
  expect(question()).toContain('class="left"');
  expect(question({}, {}, { isCountdownShown: false })).toContain('class="left marks-only"');
});
