import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { Erasable } from "#worker/core/simulators/browser/scene.ts";
import { type ErasePeriod, periodStart } from "#worker/core/simulators/browser/time.ts";
import type { BrowserProps } from "./browser-props.ts";

type Period = ErasePeriod | "own";

/** What to erase, and of which period; as in real browsers, all is ticked at first. */
export function ErasePanel({ scene, go, say, onDone }: BrowserProps & { onDone(): void }) {
  const { today } = scene;
  const [period, setPeriod] = useState<Period>("hour");
  const [from, setFrom] = useState(`${today.slice(0, 10)}T00:00`);
  const [until, setUntil] = useState(today);
  const [what, setWhat] = useState<readonly Erasable[]>(["history", "cookies", "cache"]);
  const [fault, setFault] = useState("");
  const periods: [Period, string][] = [
    ["hour", m.browser_period_hour()],
    ["day", m.browser_period_day()],
    ["week", m.browser_period_week()],
    ["month", m.browser_period_month()],
    ["all", m.browser_period_all()],
    ["own", m.browser_period_own()],
  ];
  const kinds: [Erasable, string][] = [
    ["history", m.browser_erase_history()],
    ["cookies", m.browser_erase_cookies()],
    ["cache", m.browser_erase_cache()],
  ];
  const erase = () => {
    const range = period === "own" ? { from, until } : { from: periodStart(today, period), until: today };
    if (what.length === 0 || !go({ do: "erase", ...range, what: [...what] })) {
      setFault(m.browser_erase_nothing());
      return;
    }
    say(m.browser_erased());
    onDone();
  };
  return (
    <fieldset className="web-ask">
      <legend>{m.browser_erase_data()}</legend>
      <label htmlFor="effacer-periode">{m.browser_period()}</label>
      <select
        id="effacer-periode"
        className="input"
        value={period}
        onChange={(event) => setPeriod(event.target.value as Period)}
      >
        {periods.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
      {period === "own" ? (
        <div className="web-range">
          <label>
            {m.browser_from()}
            <input
              className="input"
              type="datetime-local"
              value={from}
              onChange={(event) => setFrom(event.target.value.slice(0, 16))}
            />
          </label>
          <label>
            {m.browser_until()}
            <input
              className="input"
              type="datetime-local"
              value={until}
              onChange={(event) => setUntil(event.target.value.slice(0, 16))}
            />
          </label>
        </div>
      ) : null}
      {kinds.map(([id, text]) => (
        <label key={id} className="web-check">
          <input
            type="checkbox"
            checked={what.includes(id)}
            onChange={(event) => setWhat(event.target.checked ? [...what, id] : what.filter((one) => one !== id))}
          />{" "}
          {text}
        </label>
      ))}
      <p role="status" className="small">
        {fault}
      </p>
      <div className="web-acts">
        <button type="button" className="btn main" onClick={erase}>
          {m.browser_erase()}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {m.browser_cancel()}
        </button>
      </div>
    </fieldset>
  );
}
