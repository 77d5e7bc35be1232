import { BadgeCheck, Hourglass } from "lucide-react";
import type { ResultWords } from "./describe-result.ts";

/** Where a result stands: what is done, then what it waits for. */
export function ResultSteps({ steps }: Pick<ResultWords, "steps">) {
  if (steps.length === 0) return null;
  return (
    <ol className="own-steps">
      {steps.map(({ text, isDone }) => (
        <li key={text} className={isDone ? undefined : "soft"}>
          {isDone ? <BadgeCheck className="i" aria-hidden="true" /> : <Hourglass className="i" aria-hidden="true" />}
          {text}
        </li>
      ))}
    </ol>
  );
}
