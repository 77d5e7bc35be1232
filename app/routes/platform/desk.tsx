import { Form, Link } from "react-router";
import { formatNumber, formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm, readTyped } from "#app/server/read-form.ts";
import { requirePlatform } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { errorOf } from "#app/ui/form-errors.tsx";
import { FormField } from "#app/ui/form-field.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { searchDeskForm } from "#worker/contract/forms/desk-forms.ts";
import type { DeskFound } from "#worker/usecases/platform/search-desk.ts";
import type { Route } from "./+types/desk";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const { platformRoles } = actor;
  const waiting = valueOrThrow(await doors.platform.showDesk({ actor }));
  return { waiting, isJury: platformRoles.includes("jury"), isOperator: platformRoles.includes("operator") };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const typed = await readTyped(request, ["cherche"]);
  const form = await readForm(request, searchDeskForm);
  if (!form.ok) return toResponse(form.error, typed);
  const found = await doors.platform.searchDesk({ actor, typed: form.value.cherche });
  return found.ok ? { found: found.value, typed } : toResponse(found.error, typed);
}

export function meta() {
  return [{ title: m.desk_home_title() }];
}

export default function DeskPage({ loaderData: { waiting, isJury, isOperator }, actionData }: Route.ComponentProps) {
  const refused = actionData !== undefined && "errors" in actionData ? actionData : undefined;
  const found = actionData !== undefined && "found" in actionData ? actionData.found : null;
  const { sessionsToPublish, openReports, scoringFailures, schoolsWithoutAdmin } = waiting;
  return (
    <>
      <div className="page-head">
        <h1>{m.desk_home()}</h1>
      </div>
      <div className="stack">
        <Form method="post" action="?" className="sheet pad stack narrow" noValidate role="search">
          <FormField
            name="cherche"
            label={m.desk_search()}
            hint={isOperator ? m.desk_search_hint() : m.desk_search_hint_jury()}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={255}
            defaultValue={actionData?.typed.cherche}
            error={errorOf(refused, "cherche")}
          />
          <div className="row-flex">
            <SubmitButton>{m.desk_search_go()}</SubmitButton>
          </div>
        </Form>
        {found === null ? null : <Found found={found} isJury={isJury} isOperator={isOperator} />}
        <section className="sheet pad narrow">
          <h2>{m.desk_waiting()}</h2>
          <dl className="dl">
            <dt>{m.desk_waiting_sessions()}</dt>
            <dd>
              {isJury ? (
                <Link to="/plateforme/jury">{formatNumber(sessionsToPublish)}</Link>
              ) : (
                formatNumber(sessionsToPublish)
              )}
            </dd>
            <dt>{m.desk_waiting_reports()}</dt>
            <dd>{formatNumber(openReports)}</dd>
            <dt>{m.desk_scoring_failures()}</dt>
            <dd>{formatNumber(scoringFailures)}</dd>
            <dt>{m.desk_waiting_schools()}</dt>
            <dd>{formatNumber(schoolsWithoutAdmin)}</dd>
          </dl>
        </section>
      </div>
    </>
  );
}

type FoundProps = { found: DeskFound; isJury: boolean; isOperator: boolean };

/** Each line leads to the page that this role may open. */
function Found({ found: { sessions, establishments, userId }, isJury, isOperator }: FoundProps) {
  return (
    <section className="sheet pad narrow" aria-label={m.desk_found()}>
      <h2>{m.desk_found()}</h2>
      <ul>
        {sessions.map(({ number, candidateId, establishmentId, establishmentName, date, isFinalised }) => {
          const jury = `/plateforme/jury/${number}${candidateId === null ? "" : `/${candidateId}`}`;
          const words =
            candidateId === null ? m.desk_found_session({ number }) : m.desk_found_certification({ number });
          return (
            <li key={`${number} ${candidateId}`}>
              {isJury && isFinalised ? <Link to={jury}>{words}</Link> : <b>{words}</b>}
              {" · "}
              {isOperator ? (
                <Link to={`/plateforme/etablissements/${establishmentId}`}>{establishmentName}</Link>
              ) : (
                establishmentName
              )}
              {" · "}
              {formatShortDate(date)}
            </li>
          );
        })}
        {establishments.map(({ id, name, uai, city, archivedAtS }) => (
          <li key={id}>
            <Link to={`/plateforme/etablissements/${id}`}>{name}</Link> <span className="soft">{uai}</span> {city}
            {archivedAtS === null ? null : ` · ${m.desk_archived()}`}
          </li>
        ))}
        {userId === null ? null : (
          <li>
            <Link to={`/plateforme/personnes/${userId}`}>{m.desk_found_account()}</Link>
          </li>
        )}
      </ul>
    </section>
  );
}
