import { CircleDashed, KeyRound, LifeBuoy, type LucideIcon, ShieldCheck } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { Readiness } from "#worker/core/results/readiness.ts";

type Look = { family: string; Icon: LucideIcon; word: () => string; many: () => string; text: () => string };

/** Colour, icon and words of each state: everywhere the same, in this order. */
export const READINESS_LOOKS: Record<Readiness, Look> = {
  ready: {
    family: "is-run",
    Icon: ShieldCheck,
    word: m.staff_ready,
    many: m.ready_ready,
    text: m.ready_ready_text,
  },
  "not-certifiable": {
    family: "is-call",
    Icon: LifeBuoy,
    word: m.staff_not_certifiable,
    many: m.ready_not,
    text: m.ready_not_text,
  },
  "no-login": {
    family: "is-lost",
    Icon: KeyRound,
    word: m.ready_no_login_one,
    many: m.ready_no_login,
    text: m.ready_no_login_text,
  },
  "never-connected": {
    family: "is-wait",
    Icon: CircleDashed,
    word: m.ready_never_one,
    many: m.ready_never,
    text: m.ready_never_text,
  },
};

export const READINESS_ORDER = ["ready", "not-certifiable", "no-login", "never-connected"] as const;

/** "22 prêts, 8 non certifiables, 1 sans identifiant, 3 jamais connectés" */
export function countsInWords(counts: Record<Readiness, number>): string {
  return m.ready_counts({
    ready: counts.ready,
    not: counts["not-certifiable"],
    login: counts["no-login"],
    never: counts["never-connected"],
  });
}
