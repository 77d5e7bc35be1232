import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { onEnter } from "../on-enter.ts";
import { longMoment } from "./mail-words.ts";
import type { MailPartProps } from "./mailbox-props.ts";

/** The day and the hour at which the draft leaves. */
export function SendLater({ scene, go, onTried }: MailPartProps & { onTried(): void }) {
  const [day, setDay] = useState("");
  const [hour, setHour] = useState("");
  const [isRefused, setRefused] = useState(false);
  const schedule = () => {
    const at = `${day}T${hour}`;
    onTried();
    const isLater = day !== "" && hour !== "" && at > scene.today;
    setRefused(!isLater);
    if (isLater) go({ do: "schedule", at }, m.mailbox_scheduled_for({ moment: longMoment(at) }));
  };
  return (
    <fieldset className="mail-panel">
      <legend>{m.mailbox_now({ moment: longMoment(scene.today) })}</legend>
      <span className="mail-tools">
        <label className="mail-pair">
          {m.mailbox_day()}
          <input
            type="date"
            className="input"
            value={day}
            min={scene.today.slice(0, 10)}
            aria-invalid={isRefused || undefined}
            onChange={(event) => setDay(event.target.value)}
            onKeyDown={onEnter(schedule)}
          />
        </label>
        <label className="mail-pair">
          {m.mailbox_hour()}
          <input
            type="time"
            className="input"
            value={hour}
            aria-invalid={isRefused || undefined}
            onChange={(event) => setHour(event.target.value.slice(0, 5))}
            onKeyDown={onEnter(schedule)}
          />
        </label>
        <button type="button" className="btn main" onClick={schedule}>
          {m.mailbox_schedule_it()}
        </button>
      </span>
      {isRefused ? (
        <p className="mail-error" role="alert">
          {m.mailbox_not_later()}
        </p>
      ) : null}
    </fieldset>
  );
}
