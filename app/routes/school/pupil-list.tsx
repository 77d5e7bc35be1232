import { Accessibility, FileUp, KeyRound, ShieldCheck } from "lucide-react";
import { Link } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm } from "#app/server/read-form.ts";
import { requireStaff } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { CertifiableChip } from "#app/ui/certifiable-chip.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { PersonName } from "#app/ui/person-name.tsx";
import { GivenPassword, ResetDialog } from "#app/ui/reset-login.tsx";
import { resetLoginForm } from "#worker/contract/forms/roll-forms.ts";
import { LoginChip } from "./+parts/login-chip.tsx";
import { LOGINS, PupilFilters, READY } from "./+parts/pupil-filters.tsx";
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
        {mayImport ? (
          <Link className={total === 0 ? "btn main" : "btn"} to="/eleves/importer">
            <FileUp className="i" aria-hidden="true" /> {m.staff_roll_import()}
          </Link>
        ) : null}
      </div>
      {actionData !== undefined && "given" in actionData ? <GivenPassword given={actionData.given} /> : null}
      {actionData !== undefined && "errors" in actionData ? <FormErrors answer={actionData} fields={[]} /> : null}
      {asked === undefined || actionData !== undefined ? null : (
        <ResetDialog pupil={{ ...asked, isFirst: asked.login === "none" }} back={address({})} />
      )}
      {total === 0 ? (
        <div className="empty">
          <h2>{m.staff_roll_empty()}</h2>
          <p>{mayImport ? m.staff_roll_empty_text() : m.staff_roll_empty_member()}</p>
          {mayImport ? (
            <Link className="btn main" to="/eleves/importer">
              {m.staff_roll_import()}
            </Link>
          ) : null}
        </div>
      ) : (
        <>
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

type PupilTableProps = {
  pupils: Route.ComponentProps["loaderData"]["pupils"];
  address: (more: Record<string, string>) => string;
};

function PupilTable({ pupils, address }: PupilTableProps) {
  return (
    <section className="sheet scroll" aria-label={m.nav_pupils()}>
      <table className="table stackable">
        <thead>
          <tr>
            <th scope="col" aria-sort="ascending">
              {m.staff_pupil()}
            </th>
            <th scope="col">{m.staff_birth()}</th>
            <th scope="col">{m.staff_class()}</th>
            <th scope="col">{m.staff_certifiability()}</th>
            <th scope="col">{m.staff_login()}</th>
            <th scope="col">{m.staff_password()}</th>
            <th scope="col">
              <span className="vh">{m.staff_acts()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {pupils.map((pupil) => (
            <tr key={pupil.id}>
              <td>
                <Link to={`/eleves/${pupil.id}`} className="person-link">
                  <PersonName lastName={pupil.lastName} firstName={pupil.firstName} />
                </Link>
              </td>
              <td className="nowrap">{formatShortDate(pupil.birthDate)}</td>
              <td className="nowrap">{classCode(pupil.division)}</td>
              <td>
                <CertifiableChip certifiable={pupil.certifiable} reached={pupil.reachedCompetences} />
              </td>
              <td>{pupil.username ?? "–"}</td>
              <td>
                <LoginChip login={pupil.login} hasOpenId={pupil.hasOpenId} />
              </td>
              <td className="num nowrap">
                <Link
                  className="btn quiet icon"
                  to={`/eleves/${pupil.id}/besoins`}
                  aria-label={m.need_of({ person: `${pupil.lastName} ${pupil.firstName}` })}
                  title={m.need_title()}
                >
                  <Accessibility className="i" aria-hidden="true" />
                </Link>
                <Link
                  className="btn quiet"
                  to={address({ reinitialiser: pupil.id })}
                  preventScrollReset
                  aria-label={passwordAct(pupil)}
                >
                  <KeyRound className="i" aria-hidden="true" />{" "}
                  {pupil.login === "none" ? m.staff_first_password() : m.staff_new_password()}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Read aloud it begins with the word on the button, then says whose. */
function passwordAct({ login, lastName, firstName }: PupilTableProps["pupils"][number]): string {
  const person = `${lastName} ${firstName}`;
  return login === "none" ? m.staff_first_password_of({ person }) : m.staff_new_password_of({ person });
}
