import { civilAt, percentInWords } from "../civil-words.ts";
import type { Language } from "../language.ts";
import { WORDS as KIT } from "../supervisor-kit/words.ts";
import type { Incident } from "./model.ts";
import { WORDS } from "./words.ts";

/** What the journal knows of one incident. `seconds`: given back or added; null while the clock still stands. */
export type KnownIncident = {
  kind: "note" | "report" | "grant" | "room-pause" | "pause" | "extra-time" | "link";
  atMs: number;
  candidate: { lastName: string; firstName: string } | null;
  code: string | null;
  questionNumber: number | null;
  words: string | null;
  seconds: number | null;
  percent: number | null;
  isUndone: boolean;
  supervisor: string | null;
};

/** One line of the report: facts in the words of the kit, the supervisor's own words after them. */
export function toIncident(known: KnownIncident, language: Language, timeZone: string): Incident {
  const words = WORDS[language];
  const { kind, code, isUndone, percent } = known;
  const isTime = kind === "grant" || kind === "link" || kind === "pause" || kind === "room-pause" || kind === "report";
  return {
    time: civilAt(known.atMs, timeZone).time,
    candidate: known.candidate,
    code,
    description: [what(known, language), known.words ?? ""].filter((text) => text !== "").join("\n"),
    decision: isUndone
      ? words.undone
      : kind === "report"
        ? words.replaced
        : kind === "extra-time" && percent !== null
          ? words.extraTime(percentInWords(percent, language))
          : null,
    grantedSeconds: isTime && !isUndone ? known.seconds : null,
    supervisor: known.supervisor,
  };
}

function what({ kind, code, questionNumber, seconds }: KnownIncident, language: Language): string {
  const words = WORDS[language];
  switch (kind) {
    case "note":
      return "";
    case "report":
      return words.question(questionNumber ?? 0, meaningOf(code, language));
    case "grant":
      return words.timeGiven;
    case "room-pause":
    case "pause":
      return seconds === null ? words.stillPaused : words.paused;
    case "extra-time":
      return words.extraTimeChanged;
    case "link":
      return words.linkLost;
  }
}

function meaningOf(code: string | null, language: Language): string {
  return KIT[language].questionCodes.find(([one]) => one === code)?.[1] ?? "";
}
