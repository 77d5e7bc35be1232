import { Link } from "react-router";
import { formatNumber } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { JudgedSession } from "#worker/usecases/jury/show-session.ts";

/** Pairs whose wrong answers are alike beyond chance: a hint, with the way to both tests. */
export function SharedErrorList({ number, pairs }: { number: number; pairs: JudgedSession["pairs"] }) {
  return (
    <section className="stack">
      <h2>{m.jury_pairs()}</h2>
      <p className="soft">{pairs.length === 0 ? m.jury_pairs_none() : m.jury_pairs_text()}</p>
      <ul className="sheet documents reports" hidden={pairs.length === 0}>
        {pairs.map(({ names, candidateIds, shared, bothWrong, expectedPairs }) => (
          <li key={candidateIds.join(" ")}>
            <div>
              <p>
                {m.jury_pair({
                  first: names[0],
                  second: names[1],
                  shared: String(shared.length),
                  both: String(bothWrong),
                })}
              </p>
              <p className="soft small">{m.jury_pair_rare({ sessions: oneIn(expectedPairs) })}</p>
              <p className="row-flex">
                {candidateIds.map((id, at) => (
                  <Link key={id} to={`/plateforme/jury/${number}/${id}`}>
                    {names[at]}
                  </Link>
                ))}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One session in so many, at most a billion: nobody reads further. */
const MOST = 1e9;
function oneIn(expectedPairs: number): string {
  return formatNumber(Math.min(MOST, Math.round(1 / expectedPairs)));
}
