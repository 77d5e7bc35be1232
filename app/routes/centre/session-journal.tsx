import { FileDown } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import { vigieContext } from "#app/server/context.ts";
import { requireStaff } from "#app/server/require-actor.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Pager } from "#app/ui/pager.tsx";
import type { ShownJournal } from "#worker/usecases/centre/read-journal.ts";
import { JournalFilter, readKind } from "./+parts/journal-filter.tsx";
import { journalMoment } from "./+parts/journal-moment.ts";
import { readSessionNumber } from "./+parts/read-session-number.ts";
import type { Route } from "./+types/session-journal";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors, role } = requireStaff(context, request);
  const query = new URL(request.url).searchParams;
  const sessionNumber = readSessionNumber(params);
  const asked = {
    candidateId: query.get("candidat") || null,
    kind: readKind(query.get("sorte")),
    page: Math.max(1, Math.floor(Number(query.get("page")) || 1)),
  };
  const language = context.get(vigieContext).locale;
  const shown = valueOrThrow(await doors.centre.readJournal({ actor, sessionNumber, language, ...asked }));
  return { ...asked, ...shown, number: sessionNumber, mayExport: role === "admin" };
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: m.staff_journal_title({ number: params.number }) }];
}

export default function SessionJournalPage({ loaderData }: Route.ComponentProps) {
  const { number, lines, timeZone, total, page, pages, head, candidateId, kind, mayExport } = loaderData;
  return (
    <div className="stack spaced">
      <div className="row-flex">
        <p className="soft">{m.staff_journal_intro()}</p>
        <span className="push" />
        {mayExport ? <Exports number={number} /> : null}
      </div>
      <JournalFilter candidates={loaderData.candidates} candidateId={candidateId} kind={kind} />
      {lines.length === 0 ? (
        <div className="empty">
          <h2>{m.staff_journal_none()}</h2>
          <p>{m.staff_journal_none_text()}</p>
        </div>
      ) : (
        <section className="sheet scroll" aria-label={m.staff_tab_journal()}>
          <table className="table stackable">
            <caption className="vh">{m.staff_journal_count({ count: total })}</caption>
            <thead>
              <tr>
                <th scope="col">{m.staff_journal_when()}</th>
                <th scope="col">{m.staff_journal_who()}</th>
                <th scope="col">{m.staff_journal_what()}</th>
                <th scope="col">{m.staff_journal_candidate()}</th>
                <th scope="col">{m.staff_journal_why()}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line, at) => (
                <JournalRow key={line.seq} line={line} before={lines[at - 1]} timeZone={timeZone} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Pager page={page} pages={pages} to={(wanted) => addressOf(wanted, candidateId, kind)} />
      <p className="xs soft">{m.staff_journal_head({ seq: head.seq, hash: head.hash.slice(0, 16) })}</p>
    </div>
  );
}

type Line = ShownJournal["lines"][number];

/** Received first: it is the order of the journal. A timed end took effect earlier, and says when. */
function JournalRow({ line, before, timeZone }: { line: Line; before: Line | undefined; timeZone: string }) {
  const received = journalMoment(line.receivedAtMs, timeZone);
  const effective = journalMoment(line.effectiveAtMs, timeZone);
  const isNewDay = before === undefined || journalMoment(before.receivedAtMs, timeZone).date !== received.date;
  return (
    <tr>
      <td className="nowrap">
        {isNewDay ? <div className="xs soft">{received.date}</div> : null}
        <time dateTime={new Date(line.receivedAtMs).toISOString()}>{received.time}</time>
        {effective.time === received.time ? null : (
          <div className="xs soft">{m.staff_journal_effective({ time: effective.time })}</div>
        )}
      </td>
      <td>{line.who}</td>
      <td>{line.what}</td>
      <td>{line.candidate ?? m.staff_journal_room()}</td>
      <td>{line.why}</td>
    </tr>
  );
}

function Exports({ number }: { number: number }) {
  return (
    <>
      <a className="btn" href={`/api/sessions/${number}/journal.csv`}>
        <FileDown className="i" aria-hidden="true" /> {m.staff_journal_export_csv()}
      </a>
      <a className="btn" href={`/api/sessions/${number}/journal.json`}>
        <FileDown className="i" aria-hidden="true" /> {m.staff_journal_export_json()}
      </a>
    </>
  );
}

function addressOf(page: number, candidateId: string | null, kind: string | null): string {
  const query = new URLSearchParams({ page: String(page) });
  if (candidateId !== null) query.set("candidat", candidateId);
  if (kind !== null) query.set("sorte", kind);
  return `?${query}`;
}
