import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { siteOf } from "#worker/core/simulators/browser/address.ts";
import type { Visit } from "#worker/core/simulators/browser/scene.ts";
import type { BrowserProps } from "./browser-props.ts";
import { dayWords, timeWords } from "./day-words.ts";
import { ErasePanel } from "./erase-panel.tsx";

/** Visits by day, newest first: open one, take some away, or erase a period. */
export function HistoryScreen(props: BrowserProps) {
  const { state, go, say } = props;
  const [wanted, setWanted] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isErasing, setErasing] = useState(false);
  const shown = state.visits.filter(({ title, address }) =>
    `${title} ${address}`.toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  const picked = chosen.filter((id) => shown.some((visit) => visit.id === id));
  const pick = (ids: readonly string[], isOn: boolean) =>
    setChosen(isOn ? [...new Set([...chosen, ...ids])] : chosen.filter((id) => !ids.includes(id)));
  const days = [...new Set(shown.map(({ at }) => at.slice(0, 10)))];
  return (
    <>
      <div className="web-acts">
        <input
          className="input web-find"
          type="search"
          aria-label={m.browser_history_search()}
          placeholder={m.browser_history_search()}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.preventDefault();
          }}
        />
        <button
          type="button"
          className="btn"
          aria-disabled={picked.length === 0 || undefined}
          onClick={() => {
            if (picked.length === 0 || !go({ do: "forget", visits: picked })) return;
            setChosen([]);
            say(m.browser_visits_removed({ count: picked.length }));
          }}
        >
          {m.browser_remove_chosen({ count: picked.length })}
        </button>
        <button type="button" className="btn" aria-expanded={isErasing} onClick={() => setErasing(!isErasing)}>
          {m.browser_erase_data()}
        </button>
      </div>
      {isErasing ? <ErasePanel {...props} onDone={() => setErasing(false)} /> : null}
      {shown.length === 0 ? <p>{m.browser_history_empty()}</p> : null}
      {days.map((day) => (
        <DayVisits
          key={day}
          {...props}
          day={day}
          visits={shown.filter(({ at }) => at.startsWith(day))}
          picked={picked}
          onPick={pick}
        />
      ))}
    </>
  );
}

type DayProps = BrowserProps & {
  day: string;
  visits: readonly Visit[];
  picked: readonly string[];
  onPick(ids: readonly string[], isOn: boolean): void;
};

function DayVisits({ day, visits, picked, onPick, scene, go }: DayProps) {
  const ids = visits.map(({ id }) => id);
  return (
    <>
      <h3 className="web-day">
        {dayWords(day, scene.today)}{" "}
        <label className="web-check small">
          <input
            type="checkbox"
            checked={ids.every((id) => picked.includes(id))}
            onChange={(event) => onPick(ids, event.target.checked)}
          />{" "}
          {m.browser_whole_day()}
          <span className="vh"> {dayWords(day, scene.today)}</span>
        </label>
      </h3>
      <ul className="web-lines">
        {visits.map(({ id, at, title, address }) => (
          <li key={id} className="web-visit">
            <label className="web-check">
              <input
                type="checkbox"
                checked={picked.includes(id)}
                onChange={(event) => onPick([id], event.target.checked)}
              />{" "}
              <span className="web-time">{timeWords(at)}</span>
              <span className="vh"> {title}</span>
            </label>
            <button type="button" className="web-link" onClick={() => go({ do: "open", id })}>
              {title}
            </button>
            <span className="soft small">{siteOf(address)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
