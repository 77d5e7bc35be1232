import { Fragment } from "react";

/** The words of an item: line breaks are kept, what stands between backquotes is code. Never HTML. */
export function ItemText({ text }: { text: string }) {
  return (
    <>
      {text.split(/(`[^`]+`)/).map((part, index) =>
        part.startsWith("`") && part.endsWith("`") && part.length > 2 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one fixed text never move
          <code key={index} className="item-code">
            {part.slice(1, -1)}
          </code>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one fixed text never move
          <Fragment key={index}>{part}</Fragment>
        ),
      )}
    </>
  );
}
