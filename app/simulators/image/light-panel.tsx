import { m } from "#app/i18n/paraglide/messages.js";
import type { PanelProps } from "./image-props.ts";

const SLIDERS = [
  { what: "light", name: m.image_brightness },
  { what: "contrast", name: m.image_contrast },
] as const;

export function LightPanel({ doc, act }: PanelProps) {
  return SLIDERS.map(({ what, name }) => (
    <div key={what} className="img-slider">
      <label htmlFor={`img-${what}`}>{name()}</label>
      <input
        id={`img-${what}`}
        type="range"
        min={-100}
        max={100}
        step={5}
        value={doc[what]}
        onChange={(event) => act({ do: "adjust", what, to: Number(event.target.value) })}
      />
      <output htmlFor={`img-${what}`}>{doc[what]}</output>
    </div>
  ));
}

/** Colours of the picture, each of which can be made transparent. */
export function ClearPanel({ doc, picture, act }: PanelProps) {
  const colours = picture.colours ?? [];
  if (colours.length === 0) return <p>{m.image_clear_none()}</p>;
  return (
    <fieldset className="img-checks">
      <legend>{m.image_clear_which()}</legend>
      {colours.map(({ id, name, fill }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={doc.cleared.includes(id)}
            onChange={(event) => act({ do: "clear", colour: id, on: event.target.checked })}
          />
          <svg className="img-swatch" viewBox="0 0 1 1" aria-hidden="true">
            <rect width="1" height="1" fill={fill} />
          </svg>
          {name}
        </label>
      ))}
    </fieldset>
  );
}
