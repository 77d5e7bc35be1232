import { Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import type { ResultWords } from "./describe-result.ts";

/** What to do after a result. */
export function ResultAdvice({ words: { advice, mayPractise } }: { words: ResultWords }) {
  if (advice.length === 0 && !mayPractise) return null;
  return (
    <section className="own-next">
      <h2>{m.own_next_title()}</h2>
      {advice.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {mayPractise ? (
        <Link className="btn" to="/competences">
          {m.own_next_practise()}
        </Link>
      ) : null}
    </section>
  );
}
