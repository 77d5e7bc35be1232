import { ArrowDownUp, HandHelping, Search } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { Counts, Filter } from "./place-rows.ts";
import { counterWords } from "./room-words.ts";
import type { HeldOrder } from "./use-held-order.ts";

type RoomBarProps = {
  counts: Counts;
  filter: Filter;
  onFilter(filter: Filter): void;
  query: string;
  onQuery(query: string): void;
  /** on a phone the search is opened from the dock */
  isSearchOpen: boolean;
  order: HeldOrder;
  /** what may be asked of the room; on a phone it is in the sheet of the dock */
  actions: ReactNode;
  /** the room's clocks are stopped */
  pause: ReactNode;
  /** so much stands here that words must go: icons stay */
  isTight: boolean;
  /** what takes the place of the room's actions: the banner of a lost link, of a closed session */
  banner: ReactNode;
};

/** What stands before each counter: the sum is read from left to right. */
const SUM: readonly (readonly [Filter, string | null])[] = [
  ["to-confirm", null],
  ["confirmed", "+"],
  ["in-test", "+"],
  ["done", "+"],
  ["all", "="],
];

export function RoomBar(props: RoomBarProps) {
  const { counts, filter, onFilter, order, actions, pause, isTight, banner } = props;
  const toggle = (asked: Filter) => onFilter(asked === filter ? "all" : asked);
  return (
    <div className={isTight ? "bar tight" : "bar"}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as this row of counters */}
      <div className="counts" role="group" aria-label={m.room_filters()}>
        <Counter filter="help" current={filter} count={counts.help} onPress={toggle} />
        {SUM.map(([one, sign]) => (
          <Fragment key={one}>
            {sign === null ? null : (
              <span className="op no-phone" aria-hidden="true">
                {sign}
              </span>
            )}
            <Counter filter={one} current={filter} count={counts[one]} onPress={toggle} />
          </Fragment>
        ))}
      </div>
      {order.changes === 0 ? null : (
        <button type="button" className="btn reorder" onClick={order.reorder} {...order.handlers}>
          <ArrowDownUp className="i" aria-hidden="true" />
          {reorderWords(order.changes)}
        </button>
      )}
      {banner ?? (
        <>
          <SearchField {...props} />
          {pause}
          {actions}
        </>
      )}
    </div>
  );
}

function reorderWords(count: number): string {
  return count === 1 ? m.room_reorder_one({ count }) : m.room_reorder_many({ count });
}

type CounterProps = { filter: Filter; current: Filter; count: number; onPress(filter: Filter): void };

function Counter({ filter, current, count, onPress }: CounterProps) {
  const isHelp = filter === "help";
  const look = isHelp ? (count === 0 ? "count help none" : "count help") : "count";
  return (
    <button type="button" className={look} aria-pressed={current === filter} onClick={() => onPress(filter)}>
      {isHelp ? <HandHelping className="i no-phone" aria-hidden="true" /> : null}
      <b>{count}</b> {counterWords(filter, count)}
    </button>
  );
}

function SearchField({ query, onQuery, isSearchOpen }: Pick<RoomBarProps, "query" | "onQuery" | "isSearchOpen">) {
  return (
    <div className={isSearchOpen ? "search with-icon push" : "search with-icon push no-phone"}>
      <Search className="i" aria-hidden="true" />
      <label className="vh" htmlFor="recherche">
        {m.room_search()}
      </label>
      <input
        className="input"
        id="recherche"
        type="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={m.room_search()}
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
      />
    </div>
  );
}
