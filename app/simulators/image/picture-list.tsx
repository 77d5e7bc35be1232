import type { RefObject } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { sizeWords } from "#app/i18n/size-words.ts";
import { offered } from "#worker/core/simulators/image/play.ts";
import type { Licence, Picture, Use } from "#worker/core/simulators/image/scene.ts";
import type { ImageProps } from "./image-props.ts";
import { Shapes } from "./shapes.tsx";

const USES: Record<Use, () => string> = {
  any: m.image_use_any,
  share: m.image_use_share,
  modify: m.image_use_modify,
  sell: m.image_use_sell,
};
const LICENCES: Record<Licence, () => string> = {
  "public-domain": m.image_licence_public,
  by: () => "CC BY",
  "by-sa": () => "CC BY-SA",
  "by-nc": () => "CC BY-NC",
  "by-nd": () => "CC BY-ND",
  "all-rights": m.image_licence_all,
};

type PictureListProps = ImageProps & { heading: RefObject<HTMLHeadingElement | null>; onOpened(): void };

/** Pictures to choose from, narrowed by what one may do with them. */
export function PictureList({ state, act, heading, onOpened }: PictureListProps) {
  const pictures = offered(state);
  const hasLicences = state.scene.pictures.some(({ licence }) => licence !== undefined);
  return (
    <div className="img-gallery">
      <h2 ref={heading} tabIndex={-1}>
        {m.image_list()}
      </h2>
      {hasLicences ? (
        <div className="img-field">
          <label htmlFor="img-usage">{m.image_use()}</label>
          <select
            id="img-usage"
            className="input"
            value={state.use}
            onChange={(event) => {
              const use = (["any", "share", "modify", "sell"] as const).find((one) => one === event.target.value);
              act({ do: "filter", use: use ?? "any" });
            }}
          >
            {(["any", "share", "modify", "sell"] as const).map((use) => (
              <option key={use} value={use}>
                {USES[use]()}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      <p role="status">{m.image_found({ count: pictures.length })}</p>
      <ul>
        {pictures.map((picture) => (
          <li key={picture.id}>
            <Thumbnail picture={picture} />
            <b>{picture.name}</b>
            <span className="img-note">
              {m.image_pixels({ width: String(picture.width), height: String(picture.height) })},{" "}
              {sizeWords(picture.bytes)}
            </span>
            {picture.author === undefined ? null : (
              <span className="img-note">{m.image_author({ author: picture.author })}</span>
            )}
            {picture.licence === undefined ? null : <span className="img-note">{LICENCES[picture.licence]()}</span>}
            <button
              type="button"
              className="btn"
              onClick={() => act({ do: "open", picture: picture.id }) && onOpened()}
            >
              {m.image_open()}
              <span className="vh"> {picture.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Thumbnail({ picture }: { picture: Picture }) {
  const height = (picture.units * picture.height) / picture.width;
  return (
    <svg className="img-thumb" viewBox={`0 0 ${picture.units} ${height}`} role="img" aria-label={picture.alt}>
      <Shapes shapes={picture.shapes} cleared={[]} />
    </svg>
  );
}
