import { m } from "#app/i18n/paraglide/messages.js";
import type { Doc } from "#worker/core/simulators/image/doc.ts";
import type { Rect } from "#worker/core/simulators/image/scene.ts";
import { onEnter } from "../on-enter.ts";

type RectFieldsProps = { doc: Doc; rect: Rect; onRect(rect: Rect): void; onDone(): void };

/** A frame by its four edges: sliders, and the same in pixels; a pointer may draw it on the picture too. */
export function RectFields({ doc: { width, height }, rect, onRect, onDone }: RectFieldsProps) {
  const { x, y, w, h } = rect;
  const edges = [
    { id: "gauche", name: m.image_left(), value: x, most: width, set: (to: number) => span(to, x + w, "x") },
    { id: "droite", name: m.image_right(), value: x + w, most: width, set: (to: number) => span(x, to, "x") },
    { id: "haut", name: m.image_top(), value: y, most: height, set: (to: number) => span(to, y + h, "y") },
    { id: "bas", name: m.image_bottom(), value: y + h, most: height, set: (to: number) => span(y, to, "y") },
  ];
  function span(from: number, to: number, axis: "x" | "y") {
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    const size = Math.max(1, high - low);
    const most = axis === "x" ? width : height;
    const start = Math.min(low, most - size);
    onRect(axis === "x" ? { ...rect, x: start, w: size } : { ...rect, y: start, h: size });
  }
  return (
    <>
      <p className="soft">{m.image_frame_help()}</p>
      {edges.map(({ id, name, value, most, set }) => (
        <div key={id} className="img-edge-field">
          <label htmlFor={`img-${id}`}>{name}</label>
          <input
            type="range"
            min={0}
            max={most}
            step={Math.max(1, Math.round(most / 100))}
            value={value}
            aria-label={name}
            aria-valuetext={m.image_px({ count: String(value) })}
            onChange={(event) => set(Number(event.target.value))}
          />
          <input
            id={`img-${id}`}
            className="input"
            type="number"
            min={0}
            max={most}
            value={value}
            onChange={(event) => {
              const to = Math.round(Number(event.target.value));
              if (to >= 0 && to <= most) set(to);
            }}
            onKeyDown={onEnter(onDone)}
          />
        </div>
      ))}
      <p aria-live="polite">{m.image_frame_size({ width: String(w), height: String(h) })}</p>
    </>
  );
}
