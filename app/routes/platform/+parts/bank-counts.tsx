import { competenceName } from "#app/i18n/competence-name.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { BankCounts } from "#worker/usecases/platform/count-bank.ts";
import { BarTable } from "./bar-table.tsx";
import { KIND_WORDS } from "./kind-words.ts";

const TONES = 5;

/** Questions of a version by competence and level, the darker the more. */
export function BankByCompetence({ counts }: { counts: BankCounts }) {
  const most = Math.max(1, ...counts.competences.flatMap(({ levels }) => levels));
  return (
    <section className="sheet pad">
      <h2>{m.desk_bank_by_competence()}</h2>
      <p className="soft">
        {m.desk_bank_counts({
          exam: formatNumber(counts.exam),
          practice: formatNumber(counts.practice),
          documents: formatNumber(counts.withDocument),
        })}
      </p>
      <table className="heat">
        <caption className="vh">{m.desk_bank_caption()}</caption>
        <thead>
          <tr>
            <td />
            {counts.competences[0]?.levels.map((_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a level is its rank
              <th key={at} scope="col">
                {at + 1}
              </th>
            ))}
            <th scope="col">{m.desk_bank_total()}</th>
          </tr>
        </thead>
        <tbody>
          {counts.competences.map(({ competence, exam, practice, levels }) => (
            <tr key={competence}>
              <th scope="row">
                <span className="soft">{competence}</span> {competenceName(competence)}
              </th>
              {levels.map((count, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a level is its rank
                <td key={at} className={`q${Math.ceil((count / most) * TONES)}`}>
                  {count === 0 ? "·" : count}
                </td>
              ))}
              <td className="of-school">{exam + practice}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function BankByKind({ counts }: { counts: BankCounts }) {
  return (
    <BarTable
      title={m.desk_bank_by_kind()}
      heads={[m.platform_kind(), m.platform_items()]}
      rows={counts.kinds.map(({ kind, items }) => ({ label: KIND_WORDS[kind](), count: items }))}
      none=""
    />
  );
}
