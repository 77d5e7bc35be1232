import type { Answer, Item } from "#worker/core/itembank/item.ts";
import { answerOfKey } from "#worker/core/itembank/marking/answer-of-key.ts";
import { answerOfRun } from "#worker/core/itembank/marking/answer-of-run.ts";
import { exhaustive } from "#worker/core/kernel/exhaustive.ts";

/** Each accepted form, one at a time: of a text with fields, one field after the other changes. */
export function rightAnswers(item: Item): Answer[] {
  if (item.kind === "qroc") return item.key.accepted.map((text) => ({ kind: "text", text }));
  if (item.kind === "simulator") {
    return item.key.right.flatMap((run) => [answerOfRun(item, run, "fr"), answerOfRun(item, run, "en")]);
  }
  if (item.kind === "qrocm-ind") {
    return item.key.fields.flatMap(({ id, accepted }) => accepted.map((text) => withField(item, id, text)));
  }
  if (item.kind !== "qrocm-dep") return [answerOfKey(item)];
  const ids = item.texts.fr.fields.map(({ id }) => id);
  const forms = item.key.groups
    .slice(0, ids.length)
    .flatMap((group, rank) =>
      group.map((text) =>
        ids.map((id, other) => ({ id, text: other === rank ? text : (item.key.groups[other]?.[0] ?? "") })),
      ),
    );
  // In any order: backwards as well.
  return forms.flatMap((fields) => {
    const backwards = fields.map(({ id }, rank) => ({ id, text: fields.at(-1 - rank)?.text ?? "" }));
    return [fields, backwards].map((one): Answer => ({ kind: "fields", fields: one }));
  });
}

/** Near misses that must not count: one distractor more, one option other, two steps or two pairs exchanged. */
export function wrongAnswers(item: Item): Answer[] {
  switch (item.kind) {
    case "qcu":
    case "qcm": {
      const keys = item.kind === "qcu" ? [item.key.choice] : item.key.choices;
      const others = item.texts.fr.choices.filter(({ id }) => !keys.includes(id));
      return others.map(({ id }) => ({ kind: "choices", choices: item.kind === "qcu" ? [id] : [...keys, id] }));
    }
    case "qroc":
      return [];
    case "qrocm-ind":
      return item.key.fields.map(({ id }) => withField(item, id, "zzzzzzzz"));
    case "qrocm-dep": {
      // One right answer given in every field.
      const [first = ""] = item.key.groups[0] ?? [];
      return [{ kind: "fields", fields: item.texts.fr.fields.map(({ id }) => ({ id, text: first })) }];
    }
    case "select":
      return item.texts.fr.fields.flatMap(({ id, options }) => {
        const key = item.key.fields.find((field) => field.id === id)?.option;
        return options.filter((option) => option.id !== key).map((option) => withField(item, id, option.id));
      });
    case "order":
      return item.key.order.slice(1).map((id, place) => {
        const order = [...item.key.order];
        order.splice(place, 2, id, item.key.order[place] ?? "");
        return { kind: "order", order };
      });
    case "match": {
      const [one, other] = item.key.pairs;
      if (one === undefined || other === undefined) return [];
      const swapped = [{ ...one, right: other.right }, { ...other, right: one.right }, ...item.key.pairs.slice(2)];
      const decoys = item.texts.fr.right.filter(({ id }) => !item.key.pairs.some(({ right }) => right === id));
      const withDecoy = decoys.map(({ id }) => [{ ...one, right: id }, ...item.key.pairs.slice(1)]);
      return [swapped, ...withDecoy].map((pairs): Answer => ({ kind: "pairs", pairs }));
    }
    case "simulator":
      return item.key.wrong.flatMap(({ run }) => [answerOfRun(item, run, "fr"), answerOfRun(item, run, "en")]);
    default:
      return exhaustive(item);
  }
}

function withField(item: Item, changed: string, text: string): Answer {
  const answer = answerOfKey(item);
  if (answer.kind !== "fields") return answer;
  return { kind: "fields", fields: answer.fields.map((one) => (one.id === changed ? { ...one, text } : one)) };
}
