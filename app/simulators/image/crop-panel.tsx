import { RotateCcw, RotateCw } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { PanelProps } from "./image-props.ts";
import { RectFields } from "./rect-fields.tsx";

/** Keeps what is in the frame; turns by quarters. */
export function CropPanel({ doc, rect, onRect, act, say }: PanelProps) {
  const crop = () => {
    if (act({ do: "crop", ...rect })) say(m.image_cropped({ width: String(rect.w), height: String(rect.h) }));
  };
  const turn = (by: 1 | 3) => {
    if (act({ do: "turn", by })) say(m.image_turned());
  };
  return (
    <>
      <RectFields doc={doc} rect={rect} onRect={onRect} onDone={crop} />
      <button type="button" className="btn" onClick={crop}>
        {m.image_crop_do()}
      </button>
      <h3>{m.image_turn()}</h3>
      <div className="img-row">
        <button type="button" className="btn" onClick={() => turn(3)}>
          <RotateCcw className="i" aria-hidden="true" /> {m.image_turn_left()}
        </button>
        <button type="button" className="btn" onClick={() => turn(1)}>
          <RotateCw className="i" aria-hidden="true" /> {m.image_turn_right()}
        </button>
      </div>
    </>
  );
}
