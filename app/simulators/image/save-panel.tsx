import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { sizeWords } from "#app/i18n/size-words.ts";
import { AS_TYPED } from "#app/question/text-answer.tsx";
import { EXTENSIONS, fullName, isNameTaken } from "#worker/core/simulators/image/save.ts";
import type { Format } from "#worker/core/simulators/image/scene.ts";
import { damageOf, hasQuality, weigh } from "#worker/core/simulators/image/weigh.ts";
import { onEnter } from "../on-enter.ts";
import type { PanelProps } from "./image-props.ts";

const FORMATS: Record<Format, string> = { jpeg: "JPEG", png: "PNG", webp: "WebP", gif: "GIF", ora: "OpenRaster" };
const DAMAGE = { none: m.image_damage_none, light: m.image_damage_light, visible: m.image_damage_visible };

/** A name, a format, how much is thrown away; the weight is told before. What was saved is below, to open again. */
export function SavePanel({ state, doc, picture, act, say }: PanelProps) {
  const [name, setName] = useState(picture.name.replace(/\.[^.]+$/, ""));
  const [format, setFormat] = useState<Format>("jpeg");
  const [quality, setQuality] = useState(90);
  const [details, setDetails] = useState(true);
  const [isAsking, setAsking] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const full = fullName(name, format);
  const { nature } = picture;
  const written = { nature, doc, format, quality };
  const put = (replaces: boolean) => {
    if (!replaces && isNameTaken(state, full)) return setAsking(true);
    const isDone = act({ do: "save", name, format, quality, details, replaces });
    setAsking(false);
    setFailed(!isDone);
    if (isDone) say(m.image_saved({ name: full }));
  };
  if (isAsking)
    return (
      <fieldset className="img-checks">
        <legend>{m.image_replace_asks({ name: full })}</legend>
        {/* biome-ignore lint/a11y/noAutofocus: the question has just been asked by the button in this place */}
        <button type="button" className="btn" autoFocus onClick={() => setAsking(false)}>
          {m.image_replace_no()}
        </button>
        <button type="button" className="btn" onClick={() => put(true)}>
          {m.image_replace_yes()}
        </button>
      </fieldset>
    );
  return (
    <>
      <div className="img-field">
        <label htmlFor="img-nom">{m.image_name()}</label>
        <input
          {...AS_TYPED}
          id="img-nom"
          className="input"
          maxLength={70}
          value={name}
          onChange={(event) => {
            setName(event.target.value);
            setFailed(false);
          }}
          onKeyDown={onEnter(() => put(false))}
        />
      </div>
      <div className="img-field">
        <label htmlFor="img-format">{m.image_format()}</label>
        <select
          id="img-format"
          className="input"
          value={format}
          onChange={(event) => setFormat(formats().find((one) => one === event.target.value) ?? "jpeg")}
        >
          {formats().map((one) => (
            <option key={one} value={one}>
              {FORMATS[one]} ({EXTENSIONS[one]})
            </option>
          ))}
        </select>
      </div>
      {hasQuality(format) ? (
        <div className="img-slider">
          <label htmlFor="img-qualite">{m.image_quality()}</label>
          <input
            id="img-qualite"
            type="range"
            min={0}
            max={100}
            step={5}
            value={quality}
            onChange={(event) => setQuality(Number(event.target.value))}
          />
          <output htmlFor="img-qualite">{quality}</output>
        </div>
      ) : null}
      {doc.details.length === 0 ? null : (
        <label className="img-check">
          <input type="checkbox" checked={details} onChange={(event) => setDetails(event.target.checked)} />{" "}
          {m.image_keep_details()}
        </label>
      )}
      <p aria-live="polite">
        {m.image_weight({ size: sizeWords(weigh(written)) })}
        <br />
        {DAMAGE[damageOf(written)]()}
      </p>
      {hasFailed ? (
        <p className="img-trouble" role="alert">
          {m.image_name_bad()}
        </p>
      ) : null}
      <button type="button" className="btn" onClick={() => put(false)}>
        {m.image_save_do({ name: full })}
      </button>
      {state.files.length === 0 ? null : (
        <>
          <h3>{m.image_files()}</h3>
          <ul className="img-list">
            {state.files.map((file) => (
              <li key={file.id}>
                <span>
                  <b>{file.name}</b>
                  <span className="img-note">
                    {m.image_pixels({ width: String(file.doc.width), height: String(file.doc.height) })},{" "}
                    {sizeWords(file.bytes)}
                  </span>
                </span>
                <button
                  type="button"
                  className="btn"
                  onClick={() => act({ do: "reopen", file: file.id }) && say(m.image_reopened({ name: file.name }))}
                >
                  {m.image_reopen()}
                  <span className="vh"> {file.name}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function formats(): Format[] {
  return ["gif", "jpeg", "ora", "png", "webp"];
}
