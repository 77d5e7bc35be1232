import { Fragment, type ReactNode } from "react";
import type { ShownField, ShownItem } from "#worker/core/itembank/item.ts";
import { ItemText } from "./item-text.tsx";

type GapTextProps = {
  item: Extract<ShownItem, { body: string }>;
  /** what stands in a gap */
  children: (field: ShownField) => ReactNode;
};

/** A text with something in each of its gaps, as they are read. */
export function GapText({ item, children }: GapTextProps) {
  return (
    <p className="pre-line">
      {item.body.split(/\$\{([^}]+)\}/).map((part, index) => {
        const field = index % 2 === 0 ? undefined : item.fields.find(({ id }) => id === part);
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one fixed text never move
        return <Fragment key={index}>{field === undefined ? <ItemText text={part} /> : children(field)}</Fragment>;
      })}
    </p>
  );
}
