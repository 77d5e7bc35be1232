import { m } from "#app/i18n/paraglide/messages.js";
import { ROBOT_TESTS, type Step, type StepField } from "#worker/core/simulators/program/scene.ts";
import { blockWord, testWord } from "./block-words.ts";
import { NumberField } from "./number-field.tsx";
import type { ProgramProps } from "./program-props.ts";

/** What a block says, with its menus and numbers. */
export function StepFields({ scene, act, step }: ProgramProps & { step: Step }) {
  const set = (field: StepField, value: string | number) => act({ do: "set", step: step.id, field, value });
  const isFixed = step.isFixed === true;
  const menu = (field: StepField, label: string, value: string, options: readonly { id: string; name: string }[]) => (
    <select
      className="input"
      aria-label={label}
      value={value}
      disabled={isFixed}
      onChange={(event) => set(field, event.target.value)}
    >
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
  const word = <span className="prg-word">{blockWord(step.kind)}</span>;
  switch (step.kind) {
    case "repeat":
      return (
        <>
          {word}
          <NumberField
            key={step.times}
            label={m.program_times_label()}
            value={step.times}
            least={0}
            isFixed={isFixed}
            onSet={(value) => set("times", value)}
          />
          <span>{m.program_times()}</span>
        </>
      );
    case "while":
    case "if":
    case "if-else": {
      const tests = (scene.tests ?? ROBOT_TESTS).map((id) => ({ id, name: testWord(id) }));
      const word = step.kind === "while" ? m.program_while() : m.program_if();
      return (
        <>
          <span className="prg-word">{word}</span>
          {menu("test", m.program_test_label(), step.test, tests)}
        </>
      );
    }
    case "set":
    case "add":
      return (
        <>
          <span className="prg-word">{step.kind === "set" ? m.program_give() : m.program_add_word()}</span>
          <NumberField
            key={step.amount}
            label={m.program_amount_label()}
            value={step.amount}
            least={-99}
            isFixed={isFixed}
            onSet={(value) => set("amount", value)}
          />
          <span>{m.program_to()}</span>
          {menu("variable", m.program_variable_label(), step.variable, scene.variables ?? [])}
        </>
      );
    case "say":
      return (
        <>
          {word}
          {menu("variable", m.program_variable_label(), step.variable, scene.variables ?? [])}
        </>
      );
    case "call":
      return (
        <>
          {word}
          {menu("procedure", m.program_procedure_label(), step.procedure, scene.procedures ?? [])}
        </>
      );
    default:
      return word;
  }
}
