import { Form } from "react-router";
import { formatInstant, formatNumber } from "#app/i18n/format.ts";
import { keptWhat } from "#app/i18n/kept-what.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm } from "#app/server/read-form.ts";
import { requirePlatform } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { retentionForm } from "#worker/contract/forms/retention-form.ts";
import type { ShownPeriod } from "#worker/usecases/keeping/show-retention.ts";
import type { RetentionRun } from "#worker/usecases/keeping-ports.ts";
import { ErasureList } from "./+parts/erasure-list.tsx";
import type { Route } from "./+types/retention";

/** The platform's own zone: nights are those of all establishments. */
const ZONE = "Europe/Paris";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const erasures = valueOrThrow(await doors.keeping.listErasures({ actor }));
  const isAsked = new URL(request.url).searchParams.get("efface") === "1";
  return { ...valueOrThrow(await doors.keeping.showRetention({ actor })), erasures, isAsked };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const form = await readForm(request, retentionForm);
  if (!form.ok) return toResponse(form.error);
  const { nature: kind, jours: days } = form.value;
  const set = await doors.keeping.setRetention({ actor, kind, days });
  return set.ok ? { saved: true as const } : toResponse(set.error);
}

export function meta() {
  return [{ title: m.keep_page_title() }];
}

export default function RetentionPage({
  loaderData: { periods, runs, erasures, isAsked },
  actionData,
}: Route.ComponentProps) {
  const refused = actionData !== undefined && "errors" in actionData ? actionData : undefined;
  return (
    <>
      <div className="page-head">
        <h1>{m.keep_nav()}</h1>
      </div>
      <div className="stack">
        <p>{m.keep_text()}</p>
        <FormErrors answer={refused} fields={[]} />
        {actionData !== undefined && "saved" in actionData ? <Notice kind="success">{m.keep_saved()}</Notice> : null}
        <section className="sheet scroll" aria-label={m.keep_nav()}>
          <table className="table stackable">
            <thead>
              <tr>
                <th scope="col">{m.keep_what()}</th>
                <th scope="col">{m.keep_days()}</th>
                <th scope="col" className="num">
                  {m.keep_due()}
                </th>
              </tr>
            </thead>
            <tbody>
              {periods.map((period) => (
                <PeriodRow key={`${period.kind}${period.days}`} period={period} />
              ))}
            </tbody>
          </table>
        </section>
        <p className="soft">{m.keep_proof()}</p>
        <h2>{m.keep_report()}</h2>
        {runs.length === 0 ? <p className="soft">{m.keep_report_none()}</p> : <RunTable runs={runs} />}
        <h2 id="effacements">{m.erase_list()}</h2>
        {isAsked ? <Notice kind="success">{m.erase_asked()}</Notice> : null}
        <p className="soft">{erasures.length === 0 ? m.erase_list_none() : m.erase_list_text()}</p>
        {erasures.length === 0 ? null : <ErasureList erasures={erasures} timeZone={ZONE} />}
      </div>
    </>
  );
}

function PeriodRow({ period: { kind, days, fewest, most, due } }: { period: ShownPeriod }) {
  return (
    <tr>
      <th scope="row">{keptWhat(kind)}</th>
      <td>
        <Form method="post" className="row-flex">
          <input type="hidden" name="nature" value={kind} />
          <input
            className="input figures"
            type="number"
            name="jours"
            defaultValue={days}
            min={fewest}
            max={most}
            required
            aria-label={m.keep_days_of({ what: keptWhat(kind) })}
          />
          <span className="soft small">{m.keep_bounds({ fewest, most })}</span>
          <SubmitButton look="quiet">{m.keep_save()}</SubmitButton>
        </Form>
      </td>
      <td className="num" data-label={m.keep_due()}>
        {formatNumber(due)}
      </td>
    </tr>
  );
}

function RunTable({ runs }: { runs: RetentionRun[] }) {
  return (
    <section className="sheet scroll" aria-label={m.keep_report()}>
      <table className="table stackable">
        <thead>
          <tr>
            <th scope="col">{m.keep_when()}</th>
            <th scope="col">{m.keep_what()}</th>
            <th scope="col" className="num">
              {m.keep_days()}
            </th>
            <th scope="col" className="num">
              {m.keep_removed()}
            </th>
            <th scope="col">{m.keep_state()}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map(({ kind, atS, days, removed, failure }) => (
            <tr key={`${kind}${atS}`}>
              <td className="nowrap">{formatInstant(atS * 1000, ZONE)}</td>
              <td>{keptWhat(kind)}</td>
              <td className="num" data-label={m.keep_days()}>
                {days}
              </td>
              <td className="num" data-label={m.keep_removed()}>
                {formatNumber(removed)}
              </td>
              <td>{failure === null ? m.keep_done() : m.keep_failed({ failure })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
