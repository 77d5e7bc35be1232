import type { BrowserScene } from "#worker/core/simulators/browser/scene.ts";
import type { BrowserProps } from "./browser-props.ts";
import { FieldLine } from "./field-line.tsx";

/** What the pupil has to tell of what was found: beside the browser, whatever is on screen. */
export function AnswerSheet({ sheet, ...props }: BrowserProps & { sheet: NonNullable<BrowserScene["sheet"]> }) {
  return (
    <section className="web-sheet" aria-label={sheet.title}>
      <h2>{sheet.title}</h2>
      {sheet.fields.map((field) => (
        <FieldLine key={field.id} field={field} {...props} />
      ))}
    </section>
  );
}
