import { Send } from "lucide-react";
import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { KeptText } from "../kept-text.tsx";
import { AudienceSelect } from "./audience-select.tsx";
import { PictureBox } from "./picture-box.tsx";
import type { SocialPartProps } from "./social-props.ts";

/** The post being prepared: text, picture, audience, then the button that puts it online. */
export function Composer({ scene, state, act, go }: SocialPartProps) {
  const [isEmpty, setEmpty] = useState(false);
  const { composer } = state;
  if (composer === null) return null;
  const { text, picture, audience } = composer;
  const chosen = scene.audiences.find(({ id }) => id === audience);
  const shown = scene.pictures?.find(({ id }) => id === picture);
  const publish = () => {
    const name = chosen?.name ?? "";
    setEmpty(!go({ do: "publish" }, m.social_published({ audience: name })));
  };
  return (
    <section className="soc-card soc-composer" aria-label={m.social_compose()}>
      <label htmlFor="reseau-texte">{m.social_compose()}</label>
      <KeptText
        id="reseau-texte"
        text={text}
        longest={1_000}
        rows={3}
        onKeep={(kept) => void act({ do: "compose", text: kept })}
      />
      {scene.pictures === undefined ? null : (
        <span className="soc-audience">
          <label htmlFor="reseau-image">{m.social_picture()}</label>
          <select
            id="reseau-image"
            className="input"
            value={picture ?? ""}
            onChange={(event) => act({ do: "picture", picture: event.target.value === "" ? null : event.target.value })}
          >
            <option value="">{m.social_no_picture()}</option>
            {scene.pictures.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </span>
      )}
      {shown === undefined ? null : <PictureBox picture={shown} />}
      <div className="soc-tools">
        <AudienceSelect
          id="reseau-public"
          label={m.social_visible_to()}
          scene={scene}
          value={audience}
          onChoose={(to) => void act({ do: "audience", audience: to })}
        />
        <button type="button" className="btn main" onClick={publish}>
          <Send className="i" aria-hidden="true" /> {m.social_publish()}
        </button>
      </div>
      {chosen?.help === undefined ? null : <p className="soc-small">{chosen.help}</p>}
      {isEmpty ? (
        <p className="soc-error" role="alert">
          {m.social_nothing_to_publish()}
        </p>
      ) : null}
    </section>
  );
}
