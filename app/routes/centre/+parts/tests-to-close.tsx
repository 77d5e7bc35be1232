import { CheckCheck, DoorOpen, PencilLine, TimerOff, TriangleAlert } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import { PersonName } from "#app/ui/person-name.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import type { AbortReason } from "#worker/core/results/decide-outcome.ts";
import type { TestToClose } from "#worker/usecases/centre/show-finalisation.ts";

type UnfinishedTestsProps = {
  tests: TestToClose[];
  questionCount: number;
  /** candidate id → what was chosen already */
  reasons: Readonly<Record<string, AbortReason>>;
};

/** Each needs a reason; the list is short, so it comes first. */
export function UnfinishedTests({ tests, questionCount, reasons }: UnfinishedTestsProps) {
  return (
    <section className="stack">
      <h2>{m.staff_unfinished({ count: tests.length })}</h2>
      <p className="soft">{m.staff_unfinished_text()}</p>
      <div className="sheet scroll">
        <table className="table stackable">
          <thead>
            <tr>
              <th scope="col">{m.staff_candidate()}</th>
              <th scope="col">{m.staff_state()}</th>
              <th scope="col">{m.staff_answers()}</th>
              <th scope="col">{m.staff_reason()}</th>
            </tr>
          </thead>
          <tbody>
            {tests.map((test) => (
              <tr key={test.candidateId}>
                <td>
                  <PersonName lastName={test.lastName} firstName={test.firstName} />
                </td>
                <td>
                  <TestState test={test} />
                </td>
                <td className="nowrap">
                  {test.answeredCount} / {questionCount}
                </td>
                <td className="reason">
                  <SelectField
                    name={`motif.${test.candidateId}`}
                    label={m.staff_reason_of({ person: `${test.lastName} ${test.firstName}` })}
                    labelHidden
                    defaultValue={reasons[test.candidateId] ?? ""}
                    required
                  >
                    <option value="">{m.staff_reason_choose()}</option>
                    <option value="candidate">{m.staff_reason_candidate()}</option>
                    <option value="technical">{m.staff_reason_technical()}</option>
                  </SelectField>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

export function FinishedTests({ tests }: { tests: TestToClose[] }) {
  return (
    <section className="stack">
      <h2>{m.staff_finished({ count: tests.length })}</h2>
      <div className="sheet scroll">
        <table className="table tight">
          <tbody>
            {tests.map((test) => (
              <tr key={test.candidateId}>
                <td>
                  <PersonName lastName={test.lastName} firstName={test.firstName} />
                </td>
                <td>
                  <TestState test={test} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function TestState({ test: { phase, finishReason } }: { test: TestToClose }) {
  if (phase === "elapsed" || finishReason === "time-elapsed") {
    return <Chip family="is-wait" Icon={TimerOff} word={m.staff_test_elapsed()} />;
  }
  if (phase === "running") return <Chip family="is-run" Icon={PencilLine} word={m.staff_test_running()} />;
  if (finishReason === "all-answered") return <Chip family="is-wait" Icon={CheckCheck} word={m.staff_test_whole()} />;
  if (finishReason === "pool-exhausted") {
    return <Chip family="is-call" Icon={TriangleAlert} word={m.staff_test_pool()} />;
  }
  return <Chip family="is-wait" Icon={DoorOpen} word={m.staff_test_ended()} />;
}

function Chip({ family, Icon, word }: { family: string; Icon: typeof TimerOff; word: string }) {
  return (
    <span className={`chip ${family}`}>
      <Icon className="i" aria-hidden="true" /> {word}
    </span>
  );
}
