import { competenceName } from "#app/i18n/competence-name.ts";
import { formatDate } from "#app/i18n/format.ts";
import { levelName } from "#app/i18n/level-name.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import type { ShownCertification } from "#worker/usecases/candidate/list-certifications.ts";
import { commentText, levelText } from "./result-words.ts";

/** First score of levels 1 to 7. */
const BOUNDS = [64, 128, 256, 384, 512, 640, 768];
const TOP_LEVEL = 7;
const TO_PRACTISE = 3;

/** What a result says to its owner, in words. Made on the server: an old machine need not hold every sentence. */
export type ResultWords = {
  heading: string;
  /** what the level means, or why there is none */
  text: string;
  /** how far the next level is; null unless obtained */
  next: string | null;
  /** what to do now */
  advice: string[];
  /** true: practising is of use */
  mayPractise: boolean;
  /** of a result that is not there yet: what is done and what is not */
  steps: { text: string; isDone: boolean }[];
  /** null: the result has no detail by competence */
  competences: { code: string; name: string; level: string }[] | null;
  /** that the score may still move, in two sentences */
  provisional: readonly [string, string] | null;
  /** session, school, and the day it was delivered */
  where: string;
};

export function describeResult(certification: ShownCertification): ResultWords {
  const { state, result } = certification;
  const where = whereOf(certification);
  const nothing = {
    where,
    next: null,
    advice: [],
    mayPractise: false,
    steps: [],
    competences: null,
    provisional: null,
  };
  if (state === "waiting" || result === null) {
    return { ...nothing, heading: m.own_steps(), text: "", steps: stepsOf(certification) };
  }
  if (state !== "obtained" || result.score === null) {
    const isFraud = result.commentKey === "REJECTED_FOR_FRAUD";
    const isCancelled = state === "cancelled";
    return {
      ...nothing,
      heading: m.own_result_title(),
      text: commentText(result.commentKey),
      advice: isFraud ? [m.own_next_fraud_text()] : isCancelled ? [] : [m.own_next_failed_text()],
      mayPractise: !isFraud,
    };
  }
  const level = result.globalLevel ?? 0;
  const levels = level === 0 ? null : result.competenceLevels;
  return {
    heading: level === 0 ? m.own_no_level() : m.own_level({ level: levelName(level) }),
    text: level === 0 ? `${levelText(level)} ${m.own_under_text()}` : levelText(level),
    next: nextLevel(level, result.score),
    advice: [...lowest(levels ?? {}), m.own_next_again_text()],
    mayPractise: true,
    steps: [],
    competences:
      levels === null
        ? null
        : COMPETENCES.map((code) => ({
            code,
            name: competenceName(code),
            level: levels[code] == null ? m.own_not_measured() : String(levels[code]),
          })),
    provisional: result.isProvisional ? [m.own_provisional(), m.own_provisional_text()] : null,
    where,
  };
}

function nextLevel(level: number, score: number): string {
  const bound = BOUNDS[level];
  if (level >= TOP_LEVEL || bound === undefined) return m.own_next_top();
  return m.own_next_level({ level: levelName(level + 1), score: bound, points: bound - score });
}

/** The competences where practice pays most; nothing when all are at the top. */
function lowest(levels: Readonly<Record<string, number | null>>): string[] {
  const known = COMPETENCES.flatMap((code) => {
    const level = levels[code] ?? null;
    return level === null || level >= TOP_LEVEL ? [] : [{ code, level }];
  });
  const names = known.sort((a, b) => a.level - b.level).slice(0, TO_PRACTISE);
  if (names.length === 0) return [];
  return [m.own_next_practise_text({ names: names.map(({ code }) => competenceName(code)).join(", ") })];
}

/** A test whose end has not arrived is told as running: nobody is promised more than is stored. */
function stepsOf({ finishReason, finalisedAtS }: ShownCertification): ResultWords["steps"] {
  const isOver = finishReason !== null;
  const isFinalised = finalisedAtS !== null;
  return [
    { text: isOver ? m.own_step_done() : m.own_step_running(), isDone: isOver },
    { text: isFinalised ? m.own_step_finalised() : m.own_step_finalise(), isDone: isFinalised },
    { text: m.own_step_publish(), isDone: false },
  ];
}

function whereOf({ state, publishedAtS, timeZone, sessionNumber, establishmentName }: ShownCertification): string {
  const where = `${m.own_where({ number: String(sessionNumber), school: establishmentName })}.`;
  if (state !== "obtained" || publishedAtS === null) return where;
  return `${where} ${m.own_where_delivered({ date: formatDate(wallTimeAt(publishedAtS * 1000, timeZone).date) })}`;
}
