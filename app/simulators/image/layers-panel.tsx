import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { AS_TYPED } from "#app/question/text-answer.tsx";
import { GROUND } from "#worker/core/simulators/image/doc.ts";
import type { Spot } from "#worker/core/simulators/image/scene.ts";
import { onEnter } from "../on-enter.ts";
import type { PanelProps } from "./image-props.ts";

/** Layers, the highest first; a text goes onto the one that is picked. */
export function LayersPanel(props: PanelProps) {
  const { doc, act, say } = props;
  const stack = [...doc.layers].reverse();
  const add = () => {
    const name = m.image_layer({ rank: String(doc.layers.length + 1) });
    if (act({ do: "layer", name })) say(m.image_layer_added({ name }));
  };
  const picked = doc.layers.find(({ id }) => id === doc.layer);
  return (
    <>
      <fieldset className="img-checks">
        <legend>{m.image_layer_picked()}</legend>
        {stack.map(({ id, name, text, isShown }) => (
          <div key={id} className="img-layer">
            <label>
              <input
                type="radio"
                name="img-calque"
                checked={doc.layer === id}
                onChange={() => act({ do: "pick", layer: id })}
              />
              <span>
                {name}
                {text === "" ? null : <span className="img-note">{text}</span>}
              </span>
            </label>
            <label className="img-note">
              <input
                type="checkbox"
                checked={isShown}
                onChange={(event) => act({ do: "show", layer: id, on: event.target.checked })}
              />
              {m.image_layer_shown()}
              <span className="vh"> {name}</span>
            </label>
            <button type="button" className="sim-tool" onClick={() => act({ do: "drop", layer: id })}>
              {m.image_remove()}
              <span className="vh"> {name}</span>
            </button>
          </div>
        ))}
        <div className="img-layer">
          <label>
            <input
              type="radio"
              name="img-calque"
              checked={doc.layer === GROUND}
              onChange={() => act({ do: "pick", layer: GROUND })}
            />
            {m.image_ground()}
          </label>
        </div>
      </fieldset>
      <div className="img-row">
        <button type="button" className="btn" onClick={add}>
          {m.image_layer_new()}
        </button>
        {doc.layers.length === 0 ? null : (
          <button type="button" className="btn" onClick={() => act({ do: "flatten" }) && say(m.image_flattened())}>
            {m.image_flatten()}
          </button>
        )}
      </div>
      <TextFields
        key={`${doc.layer} ${picked?.text ?? doc.printed.length}`}
        {...props}
        text={picked?.text ?? ""}
        at={picked?.at ?? "top"}
        where={picked?.name ?? m.image_ground()}
      />
    </>
  );
}

type TextFieldsProps = PanelProps & { text: string; at: Spot; where: string };

function TextFields({ act, say, text, at, where }: TextFieldsProps) {
  const [typed, setTyped] = useState(text);
  const [spot, setSpot] = useState(at);
  const write = () => {
    if (act({ do: "write", text: typed.trim(), at: spot })) say(m.image_written({ where }));
  };
  return (
    <>
      <h3>{m.image_text()}</h3>
      <p className="soft">{m.image_text_where({ where })}</p>
      <div className="img-field">
        <label htmlFor="img-texte">{m.image_text_typed()}</label>
        <input
          {...AS_TYPED}
          id="img-texte"
          className="input"
          maxLength={80}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onEnter(write)}
        />
      </div>
      <div className="img-field">
        <label htmlFor="img-place">{m.image_text_spot()}</label>
        <select
          id="img-place"
          className="input"
          value={spot}
          onChange={(event) =>
            setSpot(event.target.value === "top" ? "top" : event.target.value === "bottom" ? "bottom" : "middle")
          }
        >
          <option value="top">{m.image_spot_top()}</option>
          <option value="middle">{m.image_spot_middle()}</option>
          <option value="bottom">{m.image_spot_bottom()}</option>
        </select>
      </div>
      <button type="button" className="btn" onClick={write}>
        {m.image_write()}
      </button>
    </>
  );
}
