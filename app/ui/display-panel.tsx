import { ALargeSmall } from "lucide-react";
import { type ReactNode, useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { DISPLAY_DEFAULT, type DisplayChoice, saveDisplay, shownDisplay } from "./display-choice.ts";

/**
 * Text size, typeface, colours and the time: chosen by the person, kept with the account on whatever machine.
 * `children`: what the page adds under the choices.
 */
export function DisplayPanel({ children }: { children?: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const [choice, setChoice] = useState(DISPLAY_DEFAULT);

  const choose = (change: Partial<DisplayChoice>) => {
    const next = { ...choice, ...change };
    saveDisplay(next);
    setChoice(next);
  };

  return (
    <>
      <button
        type="button"
        className="btn"
        aria-expanded={isOpen}
        aria-controls="affichage"
        onClick={() => {
          setChoice(shownDisplay());
          setOpen(!isOpen);
        }}
      >
        <ALargeSmall className="i" aria-hidden="true" />
        <span className="no-phone">{m.display_title()}</span>
        <span className="vh only-phone">{m.display_title()}</span>
      </button>
      {isOpen ? (
        <section
          className="panel"
          id="affichage"
          aria-label={m.display_title()}
          onKeyDown={(event) => {
            if (event.key === "Escape") setOpen(false);
          }}
        >
          <Choice
            label={m.display_text()}
            options={(["100", "125", "150", "200"] as const).map((size) => ({ value: size, text: `${size} %` }))}
            value={choice.text}
            onChoose={(text) => choose({ text })}
          />
          <Choice
            label={m.display_font()}
            options={[
              { value: "standard", text: "Atkinson" },
              { value: "dyslexic", text: "OpenDyslexic" },
            ]}
            value={choice.font}
            onChoose={(font) => choose({ font })}
          />
          <Choice
            label={m.display_colours()}
            options={[
              { value: "auto", text: m.display_colours_auto() },
              { value: "light", text: m.display_colours_light() },
              { value: "dark", text: m.display_colours_dark() },
            ]}
            value={choice.theme}
            onChoose={(theme) => choose({ theme })}
          />
          <Choice
            label={m.display_time()}
            options={[
              { value: "shown", text: m.display_time_shown() },
              { value: "hidden", text: m.display_time_hidden() },
            ]}
            value={choice.time}
            onChoose={(time) => choose({ time })}
          />
          {children}
          <button type="button" className="btn wide" onClick={() => setOpen(false)}>
            {m.display_close()}
          </button>
        </section>
      ) : null}
    </>
  );
}

type ChoiceProps<Value extends string> = {
  label: string;
  options: { value: Value; text: string }[];
  value: Value;
  onChoose(value: Value): void;
};

function Choice<Value extends string>({ label, options, value, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset>
      <legend className="small">
        <b>{label}</b>
      </legend>
      <div className="segment">
        {options.map((option) => (
          <button
            type="button"
            key={option.value}
            aria-pressed={option.value === value}
            onClick={() => onChoose(option.value)}
          >
            {option.text}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
