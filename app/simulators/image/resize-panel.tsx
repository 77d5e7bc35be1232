import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { AS_TYPED } from "#app/question/text-answer.tsx";
import { heightFor, widthFor } from "#worker/core/simulators/image/geometry.ts";
import { onEnter } from "../on-enter.ts";
import type { PanelProps } from "./image-props.ts";

export function ResizePanel(props: PanelProps) {
  const { doc, state, act } = props;
  return (
    <>
      <label className="img-check">
        <input
          type="checkbox"
          checked={state.locksRatio}
          onChange={(event) => act({ do: "lock", on: event.target.checked })}
        />{" "}
        {m.image_lock()}
      </label>
      <SizeFields key={`${doc.picture} ${doc.width} ${doc.height} ${doc.turn}`} {...props} />
    </>
  );
}

/** A size to type; while the shape is kept, each side follows the other. */
function SizeFields({ doc, state, act, say }: PanelProps) {
  const [typed, setTyped] = useState({ width: String(doc.width), height: String(doc.height) });
  const [hasFailed, setFailed] = useState(false);
  const type = (side: "width" | "height", value: string) => {
    setFailed(false);
    const size = Number(value);
    const follows = state.locksRatio && Number.isInteger(size) && size > 0;
    if (!follows) setTyped({ ...typed, [side]: value });
    else if (side === "width") setTyped({ width: value, height: String(heightFor(doc, size)) });
    else setTyped({ width: String(widthFor(doc, size)), height: value });
  };
  const resize = () => {
    const size = { width: Number(typed.width), height: Number(typed.height) };
    const isWhole = [size.width, size.height].every((side) => Number.isInteger(side) && side >= 1 && side <= 12_000);
    if (isWhole && act({ do: "resize", ...size })) say(m.image_resized({ width: typed.width, height: typed.height }));
    else setFailed(!isWhole);
  };
  return (
    <>
      {(["width", "height"] as const).map((side) => (
        <div key={side} className="img-field">
          <label htmlFor={`img-${side}`}>{side === "width" ? m.image_width() : m.image_height()}</label>
          <input
            {...AS_TYPED}
            id={`img-${side}`}
            className="input"
            inputMode="numeric"
            maxLength={5}
            value={typed[side]}
            aria-describedby={hasFailed ? "img-taille-ennui" : undefined}
            onChange={(event) => type(side, event.target.value)}
            onKeyDown={onEnter(resize)}
          />
        </div>
      ))}
      {hasFailed ? (
        <p id="img-taille-ennui" className="img-trouble" role="alert">
          {m.image_size_bad()}
        </p>
      ) : null}
      <button type="button" className="btn" onClick={resize}>
        {m.image_resize_do()}
      </button>
    </>
  );
}
