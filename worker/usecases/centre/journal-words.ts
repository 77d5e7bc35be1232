import type { Locale } from "#worker/core/itembank/item.ts";
import type { JournalFacts } from "#worker/core/journal/read-facts.ts";
import type { Event } from "#worker/core/session/event.ts";

type Says = (facts: JournalFacts) => string;
type Words = Record<Event["type"], Says>;

/** U+00A0 keeps a number with its unit, U+202F stands before % in French. */
const fr: Words = {
  "plan-set": () => "Liste des inscrits relue",
  "session-started": () => "Premier test commencé, questions figées",
  "session-finalised": () => "Session finalisée",
  "room-paused": () => "Salle mise en pause",
  "room-resumed": () => "Salle remise en marche",
  "note-added": ({ code }) => `Incident noté, ${code ?? "sans code"}`,
  "candidate-arrived": () => "Arrivée sur la page d’attente",
  "presence-confirmed": () => "Présence confirmée",
  "presence-cancelled": () => "Présence annulée",
  "presence-lapsed": () => "Confirmation de présence expirée",
  "code-refused": () => "Code d’accès refusé",
  "instructions-opened": () => "Code d’accès accepté, consignes ouvertes",
  "test-started": () => "Test commencé",
  "question-served": ({ number, source }) => `Question ${number} affichée${source === "reserve" ? " hors ligne" : ""}`,
  "question-withdrawn": ({ number }) => `Question ${number} retirée sans avoir été affichée`,
  "question-answered": ({ number }) => `Question ${number} répondue`,
  "answer-kept": ({ number }) => `Réponse tardive à la question ${number}, gardée et non comptée`,
  "resume-requested": () => "Reprise demandée sur un autre poste ou une autre page",
  "resume-authorised": () => "Reprise autorisée",
  "test-resumed": () => "Test repris",
  "time-elapsed": () => "Temps écoulé",
  "time-restored": () => "Temps rendu après l’échéance, le test continue",
  "test-finished": ({ finish }) => `Test terminé${FINISH_FR[finish ?? ""] ?? ""}`,
  "timer-started": ({ number }) => `Question chronométrée commencée, question ${number}`,
  "focus-lost": ({ number }) => `Page quittée en mode focus, question ${number}`,
  "alert-raised": ({ number }) => `Problème signalé, question ${number}`,
  "alert-refused": () => "Signalement refusé",
  "alert-accepted": ({ code, number }) => `Signalement accepté, ${code}, question ${number}`,
  "hand-raised": () => "Surveillant appelé",
  "hand-lowered": () => "Appel clos",
  "clock-stopped": ({ kind }) => `Temps arrêté${CAUSE_FR[kind ?? ""] ?? ""}`,
  "clock-released": ({ kind, seconds }) =>
    `Temps reparti${CAUSE_FR[kind ?? ""] ?? ""}, rendu\u00a0: ${lengthOf(seconds)}`,
  "time-granted": ({ kind, seconds }) => `${GRANT_FR[kind ?? ""] ?? "Temps accordé"}, ${lengthOf(seconds)}`,
  "grant-undone": () => "Temps accordé repris",
  "extra-time-changed": ({ percent }) => `Temps majoré changé, ${percent ?? "…"}\u202F%`,
  "message-sent": () => "Message envoyé",
  "message-read": () => "Message lu",
  "link-lost": () => "Liaison perdue",
  "link-restored": () => "Liaison rétablie",
};

const FINISH_FR: Readonly<Record<string, string>> = {
  "all-answered": ", toutes les réponses données",
  "time-elapsed": ", temps écoulé",
  "ended-by-supervisor": " par le surveillant",
  "ended-by-finalisation": " par la finalisation",
  "pool-exhausted": ", plus de question disponible",
};
const CAUSE_FR: Readonly<Record<string, string>> = {
  pause: " (pause)",
  "room-pause": " (pause de la salle)",
  alert: " (signalement)",
};
const GRANT_FR: Readonly<Record<string, string>> = {
  gap: "Attente rendue avant la prolongation",
  link: "Liaison perdue, temps rendu",
};

const en: Words = {
  "plan-set": () => "List of candidates read again",
  "session-started": () => "First test started, questions frozen",
  "session-finalised": () => "Session finalised",
  "room-paused": () => "Room paused",
  "room-resumed": () => "Room resumed",
  "note-added": ({ code }) => `Incident noted, ${code ?? "no code"}`,
  "candidate-arrived": () => "Arrived on the waiting page",
  "presence-confirmed": () => "Presence confirmed",
  "presence-cancelled": () => "Presence cancelled",
  "presence-lapsed": () => "Confirmation of presence lapsed",
  "code-refused": () => "Access code refused",
  "instructions-opened": () => "Access code accepted, instructions opened",
  "test-started": () => "Test started",
  "question-served": ({ number, source }) => `Question ${number} shown${source === "reserve" ? " offline" : ""}`,
  "question-withdrawn": ({ number }) => `Question ${number} withdrawn, never shown`,
  "question-answered": ({ number }) => `Question ${number} answered`,
  "answer-kept": ({ number }) => `Late answer to question ${number}, kept and not counted`,
  "resume-requested": () => "Resume asked for on another device or page",
  "resume-authorised": () => "Resume authorised",
  "test-resumed": () => "Test resumed",
  "time-elapsed": () => "Time elapsed",
  "time-restored": () => "Time given after the deadline, the test goes on",
  "test-finished": ({ finish }) => `Test finished${FINISH_EN[finish ?? ""] ?? ""}`,
  "timer-started": ({ number }) => `Timed question started, question ${number}`,
  "focus-lost": ({ number }) => `Page left in focus mode, question ${number}`,
  "alert-raised": ({ number }) => `Problem reported, question ${number}`,
  "alert-refused": () => "Report refused",
  "alert-accepted": ({ code, number }) => `Report accepted, ${code}, question ${number}`,
  "hand-raised": () => "Supervisor called",
  "hand-lowered": () => "Call closed",
  "clock-stopped": ({ kind }) => `Clock stopped${CAUSE_EN[kind ?? ""] ?? ""}`,
  "clock-released": ({ kind, seconds }) =>
    `Clock running${CAUSE_EN[kind ?? ""] ?? ""}, given back: ${lengthOf(seconds)}`,
  "time-granted": ({ kind, seconds }) => `${GRANT_EN[kind ?? ""] ?? "Time granted"}, ${lengthOf(seconds)}`,
  "grant-undone": () => "Time granted taken back",
  "extra-time-changed": ({ percent }) => `Extra time changed, ${percent ?? "…"}%`,
  "message-sent": () => "Message sent",
  "message-read": () => "Message read",
  "link-lost": () => "Link lost",
  "link-restored": () => "Link restored",
};

const FINISH_EN: Readonly<Record<string, string>> = {
  "all-answered": ", every answer given",
  "time-elapsed": ", time elapsed",
  "ended-by-supervisor": " by the supervisor",
  "ended-by-finalisation": " by the finalisation",
  "pool-exhausted": ", no question left",
};
const CAUSE_EN: Readonly<Record<string, string>> = {
  pause: " (pause)",
  "room-pause": " (pause of the room)",
  alert: " (report)",
};
const GRANT_EN: Readonly<Record<string, string>> = {
  gap: "Wait before the extension given back",
  link: "Link lost, time given back",
};

const WORDS: Record<Locale, Words> = { fr, en };
const SAYS: Record<Locale, { erased: string; candidates: (count: number) => string }> = {
  fr: { erased: "[effacé]", candidates: (count) => `${count} candidats` },
  en: { erased: "[erased]", candidates: (count) => `${count} candidates` },
};

/** What happened, in words. A type that only an older version wrote is shown by its name. */
export function whatHappened(type: string, facts: JournalFacts, language: Locale): string {
  const words: Readonly<Record<string, Says>> = WORDS[language];
  return words[type]?.(facts) ?? type;
}

/** What stands where a person's words or name were deleted. */
export function erasedWord(language: Locale): string {
  return SAYS[language].erased;
}

export function candidateCount(count: number, language: Locale): string {
  return SAYS[language].candidates(count);
}

/** "1 h 5 min 12 s", to the second. */
function lengthOf(seconds: number | null): string {
  const whole = Math.round(seconds ?? 0);
  const parts: [number, string][] = [
    [Math.floor(whole / 3600), "h"],
    [Math.floor((whole % 3600) / 60), "min"],
    [whole % 60, "s"],
  ];
  const shown = parts.filter(([value]) => value > 0).map(([value, unit]) => `${value}\u00a0${unit}`);
  return shown.length === 0 ? "0\u00a0s" : shown.join(" ");
}
