import { useState } from "react";
import { Form, Link } from "react-router";
import { errorMessage } from "#app/i18n/error-message.ts";
import { formatInstant, formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { requirePlatform } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { SearchBox } from "#app/ui/list-filters.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PickAll } from "#app/ui/pick-all.tsx";
import { WAITING_KINDS } from "#worker/core/results/waiting.ts";
import { ReasonForm } from "./+parts/reason-form.tsx";
import { WAITING_WORDS, WaitingChip } from "./+parts/waiting-chip.tsx";
import type { Route } from "./+types/jury-list";

const NO_REVISION = 0;
const FORM = "publier";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const query = new URL(request.url).searchParams;
  const search = query.get("recherche")?.trim() || null;
  const kind = WAITING_KINDS.find((one) => one === query.get("attend")) ?? null;
  return { desk: valueOrThrow(await doors.jury.listSessions({ actor, search, kind })), search, kind };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const posted = await request.formData();
  const sessions = posted.getAll("session").flatMap((value) => {
    const [number, revision] = String(value).split("/").map(Number);
    return Number.isSafeInteger(number) && Number.isSafeInteger(revision)
      ? [{ number: number ?? 0, revision: revision ?? 0 }]
      : [];
  });
  const motif = String(posted.get("motif") ?? "");
  const typed = { formulaire: FORM, motif, choisies: sessions.map(({ number }) => number).join(" ") };
  const done = await doors.jury.publishSessions({ actor, reason: motif, sessions });
  if (!done.ok) return toResponse(done.error, typed);
  return {
    lines: done.value.map(({ sessionNumber, refused }) => ({
      number: String(sessionNumber),
      message: refused === null ? null : errorMessage(refused),
    })),
  };
}

export function meta() {
  return [{ title: m.jury_title() }];
}

export default function JuryListPage({ loaderData: { desk, search, kind }, actionData }: Route.ComponentProps) {
  const refused = actionData !== undefined && "errors" in actionData ? actionData : undefined;
  const lines = actionData !== undefined && "lines" in actionData ? actionData.lines : [];
  const ready = desk.lines.flatMap(({ waits, number }) => (waits === "ready" ? [number] : []));
  // Without script what was ticked comes back with the refusal.
  const [picked, setPicked] = useState(() => new Set((refused?.typed.choisies ?? "").split(" ").map(Number)));
  const pick = (number: number, on: boolean) =>
    setPicked((before) => new Set(on ? [...before, number] : [...before].filter((one) => one !== number)));
  return (
    <>
      <div className="page-head">
        <h1>{m.jury_heading()}</h1>
      </div>
      <div className="stack">
        <FormErrors answer={refused} fields={["motif"]} />
        {lines.length === 0 ? null : (
          <Notice kind={lines.every(({ message }) => message === null) ? "success" : "warning"}>
            {lines.map(({ number, message }) => (
              <p key={number}>
                {message === null ? m.jury_batch_done({ number }) : m.jury_batch_refused({ number, message })}
              </p>
            ))}
          </Notice>
        )}
        <Form className="row-flex filters" method="get" role="search">
          <SearchBox label={m.jury_search()} value={search ?? ""} maxLength={20} />
          <button type="submit" className="btn">
            {m.jury_search_go()}
          </button>
        </Form>
        {search !== null ? null : (
          <nav className="row-flex" aria-label={m.jury_state()}>
            {WAITING_KINDS.map((one) => (
              <Link
                key={one}
                className="btn"
                aria-current={one === kind ? "true" : undefined}
                to={one === kind ? "/plateforme/jury" : `/plateforme/jury?attend=${one}`}
              >
                {WAITING_WORDS[one]()} ({desk.counts[one]})
              </Link>
            ))}
          </nav>
        )}
        {desk.isCut ? <Notice kind="info">{m.jury_cut()}</Notice> : null}
        {desk.lines.length === 0 ? (
          <div className="empty">
            <p>
              <b>{search === null ? m.jury_none() : m.jury_none_found()}</b>
            </p>
            {search === null ? <p className="soft">{m.jury_none_text()}</p> : null}
          </div>
        ) : (
          <section className="sheet scroll" aria-label={m.jury_heading()}>
            <table className="table stackable">
              <thead>
                <tr>
                  <th scope="col">
                    {ready.length === 0 ? (
                      <span className="vh">{m.staff_acts()}</span>
                    ) : (
                      <PickAll
                        label={m.jury_pick_all()}
                        count={ready.filter((number) => picked.has(number)).length}
                        total={ready.length}
                        onPick={(on) => setPicked(new Set(on ? ready : []))}
                      />
                    )}
                  </th>
                  <th scope="col">{m.jury_session()}</th>
                  <th scope="col">{m.jury_school()}</th>
                  <th scope="col">{m.jury_held()}</th>
                  <th scope="col">{m.jury_finalised()}</th>
                  <th scope="col" className="num">
                    {m.jury_tests()}
                  </th>
                  <th scope="col">{m.jury_state()}</th>
                </tr>
              </thead>
              <tbody>
                {desk.lines.map((line) => (
                  <tr key={line.number}>
                    <td>
                      {line.waits !== "ready" ? null : (
                        <input
                          type="checkbox"
                          className="tick"
                          form={FORM}
                          name="session"
                          value={`${line.number}/${line.revision}`}
                          checked={picked.has(line.number)}
                          onChange={(event) => pick(line.number, event.currentTarget.checked)}
                          aria-label={m.jury_pick({ number: String(line.number) })}
                        />
                      )}
                    </td>
                    <td className="nowrap">
                      <Link to={`/plateforme/jury/${line.number}`}>{line.number}</Link>
                    </td>
                    <td>
                      {line.establishmentName} <span className="soft">{line.uai}</span>
                    </td>
                    <td className="nowrap" data-label={m.jury_held()}>
                      {formatShortDate(line.date)} {line.time}
                    </td>
                    <td className="nowrap" data-label={m.jury_finalised()}>
                      {formatInstant(line.finalisedAtS * 1000, line.timeZone)}
                    </td>
                    <td className="num" data-label={m.jury_tests()}>
                      {line.tests}
                    </td>
                    <td>
                      <WaitingChip waits={line.waits} />
                      {line.hasIncident ? <p className="soft small">{m.jury_flag_incident()}</p> : null}
                      {line.hasJoiningIssue ? <p className="soft small">{m.jury_flag_joining()}</p> : null}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
        {ready.length === 0 ? null : (
          <section className="sheet pad narrow">
            <ReasonForm
              name={FORM}
              formId={FORM}
              intent="publier"
              revision={NO_REVISION}
              act={m.jury_publish_picked()}
              answer={refused}
            />
          </section>
        )}
      </div>
    </>
  );
}
