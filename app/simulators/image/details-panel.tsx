import { m } from "#app/i18n/paraglide/messages.js";
import type { PanelProps } from "./image-props.ts";

/** What the file says of itself beside its pixels. */
export function DetailsPanel({ doc, picture, act, say }: PanelProps) {
  const kept = (picture.details ?? []).filter(({ id }) => doc.details.includes(id));
  const forget = (details: string[]) => {
    if (act({ do: "forget", details })) say(m.image_forgotten());
  };
  return (
    <>
      {picture.author === undefined ? null : <p>{m.image_author({ author: picture.author })}</p>}
      {kept.length === 0 ? (
        <p>{m.image_details_none()}</p>
      ) : (
        <>
          <ul className="img-list">
            {kept.map(({ id, label, value }) => (
              <li key={id}>
                <span>
                  <b>{label}</b>
                  <br />
                  {value}
                </span>
                <button type="button" className="btn" onClick={() => forget([id])}>
                  {m.image_remove()}
                  <span className="vh"> {label}</span>
                </button>
              </li>
            ))}
          </ul>
          <button type="button" className="btn" onClick={() => forget(kept.map(({ id }) => id))}>
            {m.image_forget_all()}
          </button>
        </>
      )}
    </>
  );
}
