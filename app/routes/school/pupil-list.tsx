import { FileUp, KeyRound, ShieldCheck, UserPlus } from "lucide-react";
import { Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm } from "#app/server/read-form.ts";
import { requireStaff } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { GivenPassword, ResetDialog } from "#app/ui/reset-login.tsx";
import { chosenForm, resetLoginForm } from "#worker/contract/forms/roll-forms.ts";
import { domainError } from "#worker/core/kernel/domain-error.ts";
import { DoublesNotice } from "./+parts/doubles-notice.tsx";
import { LOGINS, PupilFilters, READY } from "./+parts/pupil-filters.tsx";
import { PupilTable } from "./+parts/pupil-table.tsx";
import { SelectionDialog } from "./+parts/selection-dialog.tsx";
import type { Route } from "./+types/pupil-list";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, establishmentId, doors, role } = requireStaff(context, request);
  const query = new URL(request.url).searchParams;
  const search = query.get("recherche") ?? "";
  const division = query.get("classe") || null;
  const page = Number(query.get("page") ?? "1");
  const ready = READY.find((one) => one === query.get("pret")) ?? null;
  const login = LOGINS.find((one) => one === query.get("connexion")) ?? null;
  const certifiable = ready === null ? null : ready === "oui";
  const list = await doors.school.listPupils({ actor, establishmentId, search, division, page, certifiable, login });
  return {
    ...valueOrThrow(list),
    search,
    division,
    ready,
    login,
    hasPortal: login === "openid" || doors.account.openIdProviders().length > 0,
    reset: query.get("reinitialiser"),
    mayImport: role === "admin",
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  const sent = await request.clone().formData();
  if (sent.get("geste") === "choisir") {
    const { eleve } = chosenForm.parse({ eleve: sent.getAll("eleve").filter((id) => typeof id === "string") });
    return eleve.length === 0 ? toResponse(domainError("NOBODY_SELECTED")) : { chosen: eleve };
  }
  const form = await readForm(request, resetLoginForm);
  if (!form.ok) return toResponse(form.error);
  const given = await doors.school.resetLogin({ actor, establishmentId, pupilId: form.value.eleve });
  return given.ok ? { given: given.value } : toResponse(given.error);
}

export function meta() {
  return [{ title: m.staff_pupils_title() }];
}

export default function PupilListPage({ loaderData, actionData }: Route.ComponentProps) {
  const { pupils, total, matching, page, pages, search, division, ready, login, reset, mayImport } = loaderData;
  const address = (more: Record<string, string>) => {
    const query = new URLSearchParams({
      recherche: search,
      classe: division ?? "",
      pret: ready ?? "",
      connexion: login ?? "",
      page: String(page),
      ...more,
    });
    for (const [name, value] of [...query]) if (value === "") query.delete(name);
    return `?${query}`;
  };
  const asked = pupils.find(({ id }) => id === reset);
  const chosen = actionData !== undefined && "chosen" in actionData ? (actionData.chosen ?? []) : [];
  const ticked = pupils.filter(({ id }) => chosen.includes(id));
  return (
    <>
      <div className="page-head">
        <h1>{m.nav_pupils()}</h1>
        <span className="soft">{m.staff_pupils_count({ count: total })}</span>
        <span className="push" />
        {total === 0 ? null : (
          <Link className="btn" to="/eleves/preparation">
            <ShieldCheck className="i" aria-hidden="true" /> {m.ready_title()}
          </Link>
        )}
        {total === 0 ? null : (
          <Link className="btn" to="/eleves/identifiants">
            <KeyRound className="i" aria-hidden="true" /> {m.staff_logins()}
          </Link>
        )}
        {mayImport && total > 0 ? (
          <Link className="btn" to="/eleves/ajouter">
            <UserPlus className="i" aria-hidden="true" /> {m.pupil_new()}
          </Link>
        ) : null}
        {mayImport ? (
          <Link className={total === 0 ? "btn main" : "btn"} to="/eleves/importer">
            <FileUp className="i" aria-hidden="true" /> {m.staff_roll_import()}
          </Link>
        ) : null}
      </div>
      {actionData !== undefined && "given" in actionData && actionData.given !== undefined ? (
        <GivenPassword given={actionData.given} />
      ) : null}
      {actionData !== undefined && "errors" in actionData ? <FormErrors answer={actionData} fields={[]} /> : null}
      {asked === undefined || actionData !== undefined ? null : (
        <ResetDialog pupil={{ ...asked, isFirst: asked.login === "none" }} back={address({})} />
      )}
      {ticked.length === 0 ? null : <SelectionDialog pupils={ticked} back={address({})} />}
      {total === 0 ? (
        <div className="empty">
          <h2>{m.staff_roll_empty()}</h2>
          <p>{mayImport ? m.staff_roll_empty_text() : m.staff_roll_empty_member()}</p>
          {mayImport ? (
            <Link className="btn main" to="/eleves/importer">
              {m.staff_roll_import()}
            </Link>
          ) : null}
          {mayImport ? (
            <p>
              <Link to="/eleves/ajouter">{m.pupil_new_alone()}</Link>
            </p>
          ) : null}
        </div>
      ) : (
        <>
          <DoublesNotice doubles={loaderData.doubles} />
          <PupilFilters
            {...{ search, division, ready, login }}
            divisions={loaderData.divisions}
            hasPortal={loaderData.hasPortal}
          />
          {matching === 0 ? (
            <div className="empty">
              <p>{search === "" ? m.staff_no_match_filter() : m.staff_no_match({ search })}</p>
            </div>
          ) : (
            <PupilTable pupils={pupils} address={address} />
          )}
          <Pager page={page} pages={pages} to={(wanted) => address({ page: String(wanted) })} />
        </>
      )}
    </>
  );
}
