import { Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import type { TestLine } from "#worker/usecases/jury/show-session.ts";
import { RunWords } from "./run-words.tsx";
import { failureWords } from "./test-words.ts";

/** The tests of a session with their last score and what is worth a look. */
export function JudgedTests({ number, tests }: { number: number; tests: readonly TestLine[] }) {
  return (
    <section className="stack">
      <h2>
        {m.jury_tests()} ({tests.length})
      </h2>
      <div className="sheet scroll">
        <table className="table stackable">
          <thead>
            <tr>
              <th scope="col">{m.jury_candidate()}</th>
              <th scope="col">{m.jury_number()}</th>
              <th scope="col">{m.jury_result()}</th>
              <th scope="col" className="num">
                {m.jury_answers()}
              </th>
              <th scope="col">{m.jury_signs()}</th>
            </tr>
          </thead>
          <tbody>
            {tests.map((test) => (
              <tr key={test.candidateId}>
                <td>
                  <Link to={`/plateforme/jury/${number}/${test.candidateId}`}>
                    {test.lastName} {test.firstName}
                  </Link>
                </td>
                <td data-label={m.jury_number()}>{test.certificationNumber}</td>
                <td className="nowrap">
                  <RunWords run={test.run} />
                </td>
                <td className="num" data-label={m.jury_answers()}>
                  {test.right} / {test.answers}
                </td>
                <td>
                  <Signs test={test} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Signs({ test }: { test: TestLine }) {
  const { haste, focusLosses, kept, setAside, abortReason, failure } = test;
  const signs = [
    test.verdict === null ? null : test.verdict === "fraud" ? m.jury_verdict_fraud() : m.jury_verdict_cancelled(),
    failure === null ? null : failureWords(failure),
    abortReason === null ? null : m.jury_sign_unfinished(),
    haste === null ? null : m.jury_sign_haste({ right: String(haste.right), answers: String(haste.answers) }),
    focusLosses === 0 ? null : m.jury_sign_focus({ count: String(focusLosses) }),
    kept === 0 ? null : m.jury_sign_kept({ count: kept }),
    setAside === 0 ? null : m.jury_sign_aside({ count: setAside }),
  ].filter((one) => one !== null);
  return <span className={signs.length === 0 ? "soft" : undefined}>{signs.join(" · ") || "–"}</span>;
}
