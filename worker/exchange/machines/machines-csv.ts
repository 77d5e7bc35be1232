import type { Locale } from "#worker/core/itembank/item.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import type { MachineFacts } from "#worker/core/machine/facts.ts";
import { CHECKS, type CheckLine, type MachineState } from "#worker/core/machine/judge-machine.ts";
import { ours, writeCsv } from "../codec/write-csv.ts";

type Row = {
  name: string;
  reportedAtS: number;
  facts: MachineFacts;
  state: MachineState;
  lines: readonly CheckLine[];
};

type Words = { head: string[]; checks: Record<(typeof CHECKS)[number], string>; states: Record<MachineState, string> };

const WORDS: Record<Locale, Words> = {
  fr: {
    head: ["Poste", "État", "Vérifié le", "Navigateur", "Latence (ms)", "Écart d'horloge (s)", "Écran"],
    checks: {
      browser: "Navigateur",
      storage: "Enregistrement sur le poste",
      cookies: "Cookies",
      requests: "Requêtes",
      socket: "Liaison en direct",
      download: "Téléchargement",
      latency: "Rapidité",
      clock: "Horloge",
      screen: "Écran",
    },
    states: { good: "bon", watch: "à surveiller", blocking: "bloquant" },
  },
  en: {
    head: ["Computer", "State", "Checked on", "Browser", "Latency (ms)", "Clock error (s)", "Screen"],
    checks: {
      browser: "Browser",
      storage: "Storage on the computer",
      cookies: "Cookies",
      requests: "Requests",
      socket: "Live link",
      download: "Download",
      latency: "Speed",
      clock: "Clock",
      screen: "Screen",
    },
    states: { good: "good", watch: "to watch", blocking: "blocking" },
  },
};

/** A line for each computer, in the order given; one column for each check, by its state. */
export function writeMachinesCsv(rows: readonly Row[], { timeZone, language }: { timeZone: string; language: Locale }) {
  const words = WORDS[language];
  const header = [...words.head, ...CHECKS.map((check) => words.checks[check])];
  return writeCsv(
    header,
    rows.map(({ name, reportedAtS, facts, state, lines }) => {
      const { date, time } = wallTimeAt(reportedAtS * 1000, timeZone);
      return [
        name,
        ours(words.states[state]),
        ours(`${date} ${time}`),
        facts.browser,
        facts.latencyMs,
        facts.clockSkewMs === null ? null : Math.round(facts.clockSkewMs / 1000),
        ours(`${facts.screen.width} x ${facts.screen.height}`),
        ...CHECKS.map((check) => ours(words.states[lines.find((line) => line.check === check)?.state ?? "watch"])),
      ];
    }),
  );
}
