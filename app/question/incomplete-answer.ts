import { m } from "#app/i18n/paraglide/messages.js";
import type { Answer, ShownItem } from "#worker/core/itembank/item.ts";
import { exhaustive } from "#worker/core/kernel/exhaustive.ts";

/** What an untouched question holds. */
export function emptyAnswer(item: ShownItem): Answer {
  switch (item.kind) {
    case "qcu":
    case "qcm":
      return { kind: "choices", choices: [] };
    case "qroc":
      return { kind: "text", text: "" };
    case "qrocm-ind":
    case "qrocm-dep":
    case "select":
      return { kind: "fields", fields: [] };
    case "order":
      return { kind: "order", order: [] };
    case "match":
      return { kind: "pairs", pairs: [] };
    case "simulator":
      return { kind: "simulator", locale: item.locale, simulator: item.scene.simulator, actions: [], seal: "" };
    default:
      return exhaustive(item);
  }
}

/** What is asked of the hand, before the question. */
export function instruction({ kind }: ShownItem): string {
  switch (kind) {
    case "qcu":
      return m.exam_do_qcu();
    case "qcm":
      return m.exam_do_qcm();
    case "qroc":
      return m.exam_do_qroc();
    case "qrocm-ind":
    case "qrocm-dep":
      return m.exam_do_qrocm();
    case "select":
      return m.exam_do_select();
    case "order":
      return m.exam_do_order();
    case "match":
      return m.exam_do_match();
    case "simulator":
      return m.exam_do_simulator();
    default:
      return exhaustive(kind);
  }
}

/** What is missing before this may be sent, in words; null when whole. The server judges the same. */
export function incompleteMessage(item: ShownItem, answer: Answer): string | null {
  switch (item.kind) {
    case "qcu":
      return answer.kind === "choices" && answer.choices.length > 0 ? null : m.exam_missing_choice();
    case "qcm":
      return answer.kind === "choices" && answer.choices.length > 1 ? null : m.exam_missing_choices();
    case "qroc":
      return answer.kind === "text" && answer.text.trim() !== "" ? null : m.exam_missing_text();
    case "qrocm-ind":
    case "qrocm-dep":
    case "select": {
      const given = answer.kind === "fields" ? answer.fields.filter(({ text }) => text.trim() !== "").length : 0;
      if (given === item.fields.length) return null;
      return item.kind === "select" ? m.exam_missing_options() : m.exam_missing_fields();
    }
    case "order":
      return answer.kind === "order" && answer.order.length > 0 ? null : m.exam_missing_order();
    case "match": {
      const pairs = answer.kind === "pairs" ? answer.pairs : [];
      if (pairs.length < item.left.length) return m.exam_missing_pairs();
      return new Set(pairs.map(({ right }) => right)).size < pairs.length ? m.exam_pair_twice() : null;
    }
    case "simulator":
      return answer.kind === "simulator" && answer.actions.length > 0 ? null : m.exam_missing_actions();
    default:
      return exhaustive(item);
  }
}
