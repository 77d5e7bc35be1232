import { useEffect, useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { AS_TYPED } from "#app/question/text-answer.tsx";
import { factText, isEnabled } from "#worker/core/simulators/settings/play.ts";
import type { Control, Value } from "#worker/core/simulators/settings/scene.ts";
import { onEnter } from "../on-enter.ts";
import type { SettingsProps } from "./settings-props.ts";

type LineProps = SettingsProps & { control: Control };

/** One setting: its name, its help, and the native control that changes it. */
export function ControlLine(props: LineProps) {
  const { control, state } = props;
  const isOff = !isEnabled(state, control);
  const note = isOff ? (control.offWhy ?? control.help) : control.help;
  return (
    <>
      {control.heading === undefined ? null : <h3 className="set-heading">{control.heading}</h3>}
      <div className={`set-line is-${control.kind}${isOff ? " is-off" : ""}`}>
        <ControlBody {...props} isOff={isOff} note={note} />
      </div>
    </>
  );
}

type BodyProps = LineProps & { isOff: boolean; note: string | undefined };

function ControlBody({ control, state, act, isOff, note }: BodyProps) {
  const id = `reglage-${control.id}`;
  const described = note === undefined ? undefined : `${id}-aide`;
  const set = (value: Value) => void act({ do: "set", control: control.id, value });
  const value = state.values[control.id];
  const common = { id, disabled: isOff, "aria-describedby": described };
  const label = (
    <span className="set-name">
      <label htmlFor={id}>{control.label}</label>
      {note === undefined ? null : (
        <span id={described} className="set-help">
          {note}
        </span>
      )}
    </span>
  );
  switch (control.kind) {
    case "toggle":
      return (
        <>
          {label}
          <input
            {...common}
            type="checkbox"
            role="switch"
            aria-checked={value === true}
            className="set-switch"
            checked={value === true}
            onChange={(event) => set(event.target.checked)}
          />
        </>
      );
    case "choice":
      return (
        <>
          {label}
          <select {...common} className="input" value={String(value)} onChange={(event) => set(event.target.value)}>
            {control.options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.text}
              </option>
            ))}
          </select>
        </>
      );
    case "slider": {
      const text = `${value} ${control.unit}`;
      const { least, most, step } = control;
      return (
        <>
          {label}
          <span className="set-range">
            <input
              {...common}
              type="range"
              min={least}
              max={most}
              step={step}
              value={Number(value)}
              aria-valuetext={text}
              onChange={(event) => set(Number(event.target.value))}
            />
            <output htmlFor={id}>{text}</output>
          </span>
        </>
      );
    }
    case "text":
      return (
        <>
          {label}
          <TypedSetting
            {...common}
            isSecret={control.isSecret === true}
            longest={control.longest ?? 200}
            value={String(value)}
            onSet={set}
          />
        </>
      );
    case "fact":
      return (
        <>
          <span className="set-name">
            <span>{control.label}</span>
          </span>
          <b aria-live="polite">{factText(state, control)}</b>
        </>
      );
    case "press":
      return (
        <PressLine
          {...{ control, id, described, note, isOff }}
          onPress={() => act({ do: "press", control: control.id })}
        />
      );
    case "hidden":
      return null;
  }
}

type TypedProps = {
  id: string;
  disabled: boolean;
  isSecret: boolean;
  longest: number;
  value: string;
  onSet(v: string): void;
};

/** What is typed is set when the field is left or Enter is pressed; Enter does not validate the question. */
function TypedSetting({ isSecret, longest, value, onSet, ...rest }: TypedProps) {
  const [typed, setTyped] = useState(value);
  // A button may have set it, or an undo.
  useEffect(() => setTyped(value), [value]);
  const [isSeen, setSeen] = useState(!isSecret);
  return (
    <span className="set-typed">
      <input
        {...rest}
        {...AS_TYPED}
        className="input"
        type={isSeen ? "text" : "password"}
        value={typed}
        maxLength={longest}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => onSet(typed)}
        onKeyDown={onEnter(() => onSet(typed))}
      />
      {isSecret ? (
        <label className="set-see">
          <input type="checkbox" checked={isSeen} onChange={(event) => setSeen(event.target.checked)} />{" "}
          {m.settings_show_typed()}
        </label>
      ) : null}
    </span>
  );
}

type PressProps = {
  control: Extract<Control, { kind: "press" }>;
  id: string;
  described: string | undefined;
  note: string | undefined;
  isOff: boolean;
  onPress(): boolean;
};

/** A button; one that asks first asks in its own place, and the focus goes to the question. */
function PressLine({ control, id, described, note, isOff, onPress }: PressProps) {
  const [isAsking, setAsking] = useState(false);
  const press = () => {
    setAsking(false);
    onPress();
  };
  return (
    <>
      <span className="set-name">
        <span id={`${id}-nom`}>{control.label}</span>
        {note === undefined ? null : (
          <span id={described} className="set-help">
            {note}
          </span>
        )}
      </span>
      {isAsking && control.asks !== undefined ? (
        <fieldset className="set-ask" aria-label={control.asks}>
          <span>{control.asks}</span>
          {/* biome-ignore lint/a11y/noAutofocus: the question has just been asked by the button in this place */}
          <button type="button" className="btn" autoFocus onClick={() => setAsking(false)}>
            {m.settings_no()}
          </button>
          <button type="button" className="btn main" onClick={press}>
            {control.text}
          </button>
        </fieldset>
      ) : (
        <button
          type="button"
          id={id}
          className="btn"
          disabled={isOff}
          aria-describedby={[`${id}-nom`, described].filter(Boolean).join(" ")}
          onClick={() => (control.asks === undefined ? press() : setAsking(true))}
        >
          {control.text}
        </button>
      )}
    </>
  );
}
