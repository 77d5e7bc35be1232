import { m } from "#app/i18n/paraglide/messages.js";
import type { PanelProps } from "./image-props.ts";
import { RectFields } from "./rect-fields.tsx";

/** Blurs what is in the frame; each zone can be taken away again. */
export function HidePanel({ doc, rect, onRect, act, say }: PanelProps) {
  const hide = () => {
    if (act({ do: "hide", ...rect })) say(m.image_hidden());
  };
  return (
    <>
      <RectFields doc={doc} rect={rect} onRect={onRect} onDone={hide} />
      <button type="button" className="btn" onClick={hide}>
        {m.image_hide_do()}
      </button>
      {doc.zones.length === 0 ? null : (
        <>
          <h3>{m.image_zones()}</h3>
          <ul className="img-list">
            {doc.zones.map(({ id }, rank) => (
              <li key={id}>
                <span>{m.image_zone({ rank: String(rank + 1) })}</span>
                <button type="button" className="btn" onClick={() => act({ do: "unhide", zone: id })}>
                  {m.image_remove()}
                  <span className="vh"> {m.image_zone({ rank: String(rank + 1) })}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
