import { m } from "#app/i18n/paraglide/messages.js";
import { CandidateRow } from "./candidate-row.tsx";
import { GROUPS, type Group, type Placement } from "./place-rows.ts";
import { GROUP_WORDS } from "./room-words.ts";
import type { RowAct } from "./row-acts.ts";
import { type FactsContext, rowFacts } from "./row-facts.ts";
import type { Acts } from "./use-acts.ts";

/** Over this many in need (a power cut) every help row goes slim, so that the whole room still fits. */
const MANY = 12;

type CandidateListProps = {
  placements: readonly Placement[];
  context: FactsContext;
  acts: Acts;
  isStale: boolean;
  /** ids of rows that have just changed group */
  moved: ReadonlySet<string>;
  onOpen(candidateId: string): void;
  onAct(candidateId: string, act: RowAct): void;
};

/** The register of the room: groups by priority, one list, so that the order read aloud is the order of need. */
export function CandidateList({ placements, context, acts, isStale, moved, onOpen, onAct }: CandidateListProps) {
  const { rows } = context.room;
  const inGroup = (group: Group) => placements.filter((placement) => placement.group === group);
  const isMany = inGroup("help").length > MANY;
  return (
    <ol className={isMany ? "many" : undefined}>
      {GROUPS.flatMap((group) => {
        const members = inGroup(group);
        if (members.length === 0) return [];
        return [
          <li key={group} className="grp">
            <h2>
              {GROUP_WORDS[group]()} <span className="soft">{groupNote(group, members.length, context)}</span>
            </h2>
          </li>,
          ...members.flatMap(({ candidateId }) => {
            const row = rows[candidateId];
            if (row === undefined) return [];
            return [
              <CandidateRow
                key={candidateId}
                row={row}
                facts={rowFacts(row, context)}
                actState={acts.states[candidateId]}
                isStale={isStale}
                hasMoved={moved.has(candidateId)}
                onOpen={onOpen}
                onAct={onAct}
                onDismiss={acts.dismiss}
              />,
            ];
          }),
        ];
      })}
    </ol>
  );
}

function groupNote(group: Group, count: number, { room, times }: FactsContext): string {
  if (group === "confirmed") return `${count} · ${m.room_group_confirmed_next()}`;
  const { lastDeadlineMs } = room.header;
  // When the room may be left, as far as the clocks run.
  if (group !== "in-test" || lastDeadlineMs === null) return String(count);
  return `${count} · ${m.room_group_in_test_last({ time: times.minute(lastDeadlineMs) })}`;
}
