import type { ReactNode, RefObject } from "react";
import type { ShownItem } from "#worker/core/itembank/item.ts";
import { instruction } from "./incomplete-answer.ts";
import { ItemFiles } from "./item-files.tsx";
import { ItemText } from "./item-text.tsx";
import { ReadAloud } from "./read-aloud.tsx";

type QuestionBodyProps = {
  item: ShownItem;
  /** where the files of this question are */
  folder: string;
  /** address → data address of what this machine keeps for a cut */
  kept?: Readonly<Record<string, string>>;
  /** seen before what is to be done */
  label?: string;
  /** heard before the question, not seen */
  hiddenLabel?: string;
  heading?: RefObject<HTMLHeadingElement | null> | undefined;
  /** beside the context: what is answered */
  children: ReactNode;
};

/** The words, picture and documents of a question, and beside them what is answered. */
export function QuestionBody({ item, folder, kept, label, hiddenLabel, heading, children }: QuestionBodyProps) {
  const hasContext = item.situation !== null || item.documents.length > 0 || item.illustration !== null;
  // A practical task takes the whole width, below its context.
  const layout = item.kind === "simulator" ? "played" : hasContext ? "cols" : undefined;
  return (
    <div className="ask">
      <div className="ask-head">
        <p className="label">{label === undefined ? instruction(item) : `${label}. ${instruction(item)}`}</p>
        <ReadAloud item={item} />
      </div>
      <h1 ref={heading} tabIndex={-1} className="pre-line">
        {hiddenLabel === undefined ? null : <span className="vh">{hiddenLabel}. </span>}
        <ItemText text={item.question} />
      </h1>
      <div className={layout}>
        {hasContext ? (
          <div>
            {item.situation === null ? null : (
              <div className="situation pre-line">
                <ItemText text={item.situation} />
              </div>
            )}
            <ItemFiles folder={folder} item={item} {...(kept === undefined ? {} : { kept })} />
          </div>
        ) : null}
        <div>{children}</div>
      </div>
    </div>
  );
}
