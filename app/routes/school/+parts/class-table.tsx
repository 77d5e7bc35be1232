import { ChevronRight } from "lucide-react";
import { Link } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { formatDate, formatPercent } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { ReadinessBoard, ReadinessCounts } from "#worker/usecases/paths/show-readiness.ts";
import { countsInWords, READINESS_LOOKS, READINESS_ORDER } from "./readiness-look.ts";

/** Each class with its bar, all on one scale of heads. */
export function ClassTable({ divisions }: Pick<ReadinessBoard, "divisions">) {
  const widest = Math.max(1, ...divisions.map(({ total }) => total));
  return (
    <section className="sheet scroll" aria-label={m.ready_classes()}>
      <table className="table stackable">
        <thead>
          <tr>
            <th scope="col">{m.staff_class()}</th>
            <th scope="col" className="num">
              {m.nav_pupils()}
            </th>
            <th scope="col" style={{ width: "44%" }}>
              {m.ready_share()}
            </th>
            <th scope="col" className="num">
              {m.ready_ready()}
            </th>
            <th scope="col">{m.ready_next_session()}</th>
            <th scope="col">
              <span className="vh">{m.ready_open()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {divisions.map(({ division, total, counts, nextSession }) => (
            <tr key={division}>
              <td className="nowrap">
                <b>{classCode(division)}</b>
              </td>
              <td className="num">{total}</td>
              <td>
                <StackBar counts={counts} share={total / widest} />
              </td>
              <td className="num">
                <b>{formatPercent(Math.floor((100 * counts.ready) / total))}</b>
              </td>
              <td className="nowrap">
                {nextSession === null ? (
                  <span className="soft">{m.ready_no_session()}</span>
                ) : (
                  <Link to={`/sessions/${nextSession.number}`}>{formatDate(nextSession.date)}</Link>
                )}
              </td>
              <td>
                <Link
                  className="btn quiet icon"
                  to={`?classe=${encodeURIComponent(division)}`}
                  aria-label={m.ready_open_class({ division })}
                >
                  <ChevronRight className="i" aria-hidden="true" />
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** `share`: of the widest bar, 0 to 1. Read as one sentence. */
function StackBar({ counts, share }: { counts: ReadinessCounts; share: number }) {
  return (
    <div className="stack-bar" style={{ width: `${100 * share}%` }} role="img" aria-label={countsInWords(counts)}>
      {READINESS_ORDER.map((kind) =>
        counts[kind] === 0 ? null : (
          <span key={kind} className={READINESS_LOOKS[kind].family} style={{ flex: counts[kind] }}>
            {counts[kind]}
          </span>
        ),
      )}
    </div>
  );
}
