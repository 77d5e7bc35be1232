import type { Answer, Part, ShownItem } from "#worker/core/itembank/item.ts";
import { GapText } from "./gap-text.tsx";
import { ItemText } from "./item-text.tsx";

type AnswerWordsProps = { item: ShownItem; answer: Answer };

/** An answer as words to be read, by eye or by ear, and not as a form that cannot be filled in. A skip has none. */
export function AnswerWords({ item, answer }: AnswerWordsProps) {
  if (answer.kind === "fields") {
    if (!("body" in item)) return null;
    return (
      <GapText item={item}>
        {({ id, options }) => {
          const text = answer.fields.find((one) => one.id === id)?.text ?? "";
          return <b>{options === null ? text : textOf(options, text)}</b>;
        }}
      </GapText>
    );
  }
  const Tag = answer.kind === "order" ? "ol" : "ul";
  return (
    <Tag>
      {linesOf(item, answer).map(([text, other]) => (
        <li key={text} className="pre-line">
          <ItemText text={text} />
          {other === undefined ? null : <b>{other}</b>}
        </li>
      ))}
    </Tag>
  );
}

/** Line by line; of a pair its left, then what it was paired with. */
function linesOf(item: ShownItem, answer: Exclude<Answer, { kind: "fields" }>): readonly [string, string?][] {
  switch (answer.kind) {
    case "text":
      return [[answer.text]];
    case "choices":
      return answer.choices.map((id) => [textOf("choices" in item ? item.choices : [], id)]);
    case "order":
      return answer.order.map((id) => [textOf("steps" in item ? item.steps : [], id)]);
    case "pairs":
      if (!("left" in item)) return [];
      return item.left.map(({ id, text }) => [
        text,
        textOf(item.right, answer.pairs.find(({ left }) => left === id)?.right),
      ]);
    default:
      return [];
  }
}

function textOf(parts: readonly Part[], id: string | undefined): string {
  return parts.find((part) => part.id === id)?.text ?? "";
}
