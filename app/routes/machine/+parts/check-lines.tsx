import { checkAdvice, checkMeasured, checkName } from "#app/i18n/machine-words.ts";
import { MachineChip } from "#app/ui/machine-chip.tsx";
import type { MachineFacts } from "#worker/core/machine/facts.ts";
import type { CheckLine } from "#worker/core/machine/judge-machine.ts";

type CheckLinesProps = { facts: MachineFacts; lines: readonly CheckLine[]; host: string };

/** One line for each check: its state, what was measured, what to do. */
export function CheckLines({ facts, lines, host }: CheckLinesProps) {
  return (
    <ul className="sheet check-lines">
      {lines.map((line) => {
        const advice = checkAdvice(line, facts, host);
        return (
          <li key={line.check}>
            <MachineChip state={line.state} />
            <div>
              <p>
                <b>{checkName(line.check)}</b> <span className="soft">{checkMeasured(line, facts)}</span>
              </p>
              {advice === null ? null : <p>{advice}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
