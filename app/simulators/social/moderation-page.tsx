import { m } from "#app/i18n/paraglide/messages.js";
import type { Verdict } from "#worker/core/simulators/social/scene.ts";
import type { SocialPartProps } from "./social-props.ts";

const VERDICTS: Record<Verdict, () => string> = {
  publish: m.social_verdict_publish,
  correct: m.social_verdict_correct,
  refuse: m.social_verdict_refuse,
  report: m.social_verdict_report,
};
const ORDER = ["publish", "correct", "refuse", "report"] as const;

/** The rules of the place, then each comment with what is decided about it. */
export function ModerationPage({ scene, state, heading, act }: SocialPartProps) {
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {m.social_moderation()}
      </h2>
      <section className="soc-panel" aria-label={m.social_charter()}>
        <b>{m.social_charter()}</b>
        <ul>
          {scene.moderation?.charter.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      {scene.moderation?.comments.map(({ id, author, text }) => (
        <fieldset key={id} className="soc-card soc-ask">
          <legend>
            <b>{author}</b>
          </legend>
          <p className="soc-text">{text}</p>
          <span className="soc-tools">
            {ORDER.map((verdict) => (
              <label key={verdict} className="soc-choice">
                <input
                  type="radio"
                  name={`reseau-${id}`}
                  checked={state.verdicts[id] === verdict}
                  onChange={() => act({ do: "moderate", comment: id, verdict })}
                />{" "}
                {VERDICTS[verdict]()}
              </label>
            ))}
          </span>
        </fieldset>
      ))}
    </>
  );
}
