import type { ReactNode } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { Step } from "#worker/core/simulators/program/scene.ts";
import { blockWord } from "./block-words.ts";
import type { Cursor, ProgramProps } from "./program-props.ts";
import { StepFields } from "./step-fields.tsx";
import { StepTools } from "./step-tools.tsx";

export type ListProps = ProgramProps & {
  list: string;
  steps: readonly Step[];
  /** what holds the list, for who hears it */
  label: string;
  cursor: Cursor;
  onCursor(cursor: Cursor): void;
  /** the step that has just run */
  running: string | null;
};

/** Steps in their order, each with what it holds; the place where the next block goes shows among them. */
export function StepList(props: ListProps) {
  const { list, steps, label, cursor, onCursor } = props;
  const isHere = (at: number) => cursor.list === list && cursor.at === at;
  const place = (at: number): ReactNode => (isHere(at) ? <li className="prg-here">{m.program_here()}</li> : null);
  return (
    <ol className="prg-steps" aria-label={label}>
      {place(0)}
      {steps.map((step, at) => [
        <StepLine key={step.id} {...props} step={step} at={at} />,
        <PlaceItem key={`${step.id}-after`}>{place(at + 1)}</PlaceItem>,
      ])}
      {isHere(steps.length) || props.scene.blocks.length === 0 ? null : (
        <li>
          <button
            type="button"
            className="prg-place"
            aria-label={m.program_place_in({ list: label })}
            onClick={() => onCursor({ list, at: steps.length })}
          >
            {m.program_place()}
          </button>
        </li>
      )}
    </ol>
  );
}

function PlaceItem({ children }: { children: ReactNode }) {
  return children;
}

function StepLine(props: ListProps & { step: Step; at: number }) {
  const { step, running } = props;
  const name = blockWord(step.kind);
  return (
    <li
      className={`prg-step is-${step.kind}`}
      id={`bloc-${step.id}`}
      aria-current={running === step.id ? "step" : undefined}
    >
      <div className="prg-line">
        <StepFields {...props} step={step} />
        {step.isFixed === true ? null : <StepTools {...props} step={step} />}
      </div>
      {"steps" in step ? (
        <StepList {...props} list={step.id} steps={step.steps} label={m.program_inside({ block: name })} />
      ) : null}
      {step.kind === "if-else" ? (
        <>
          <div className="prg-line">{m.program_else()}</div>
          <StepList
            {...props}
            list={`${step.id}-else`}
            steps={step.otherwise}
            label={m.program_inside({ block: m.program_else() })}
          />
        </>
      ) : null}
    </li>
  );
}
