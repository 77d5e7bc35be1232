import { ArrowRight, FileDown, RefreshCw } from "lucide-react";
import { Form, Link, redirect } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { formatPercent } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { useBell } from "#app/live/use-bell.ts";
import { readForm } from "#app/server/read-form.ts";
import { requireStaff } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { DataAge } from "#app/ui/data-age.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PrintButton } from "#app/ui/print-button.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { giveSosForm } from "#worker/contract/forms/path-forms.ts";
import type { ReadinessBoard, ReadinessGroup } from "#worker/usecases/paths/show-readiness.ts";
import { ClassTable } from "./+parts/class-table.tsx";
import { READINESS_LOOKS, READINESS_ORDER } from "./+parts/readiness-look.ts";
import { ReadyPupils } from "./+parts/ready-pupils.tsx";
import type { Route } from "./+types/readiness";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  const group = readGroup(new URL(request.url).searchParams);
  return { group, board: valueOrThrow(await doors.paths.showReadiness({ actor, establishmentId, group })) };
}

function readGroup(query: URLSearchParams): ReadinessGroup {
  const division = query.get("classe");
  const session = query.get("session");
  if (division !== null && division !== "") return { kind: "division", division };
  return session === null ? null : { kind: "session", sessionNumber: Number(session) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  const form = await readForm(request, giveSosForm);
  if (!form.ok) return toResponse(form.error);
  const group =
    "classe" in form.value
      ? ({ kind: "division", division: form.value.classe } as const)
      : ({ kind: "session", sessionNumber: form.value.session } as const);
  const given = await doors.paths.giveSosPath({ actor, establishmentId, group, name: sosName(group) });
  return given.ok ? redirect(`/parcours/${given.value.code}?donnes=${given.value.given}`) : toResponse(given.error);
}

function sosName(group: NonNullable<ReadinessGroup>): string {
  return group.kind === "division"
    ? m.path_sos_class({ division: group.division })
    : m.path_sos_session({ number: String(group.sessionNumber) });
}

export function meta() {
  return [{ title: m.ready_title() }];
}

export default function ReadinessPage({ loaderData: { group, board }, actionData }: Route.ComponentProps) {
  const { total, divisions, pupils, atMs, timeZone } = board;
  const link = useBell("/nouvelles/preparation");
  return (
    <>
      {group === null ? null : (
        <Crumbs
          links={[
            group.kind === "division"
              ? { to: "/eleves/preparation", label: m.ready_title() }
              : {
                  to: `/sessions/${group.sessionNumber}`,
                  label: m.pupil_home_session({ number: String(group.sessionNumber) }),
                },
          ]}
          here={group.kind === "division" ? classCode(group.division) : m.ready_title()}
        />
      )}
      <div className="page-head">
        <h1>
          {group === null
            ? m.ready_title()
            : group.kind === "division"
              ? m.ready_title_class({ division: classCode(group.division) })
              : m.ready_title_session({ number: String(group.sessionNumber) })}
        </h1>
        <span className="soft">{m.ready_total({ count: total })}</span>
        <span className="push" />
        <DataAge state={link} atMs={atMs} timeZone={timeZone} />
        <span className="row-flex no-print">
          <Link className="btn" to={hereOf(group)}>
            <RefreshCw className="i" aria-hidden="true" /> {m.ready_refresh()}
          </Link>
          {total === 0 ? null : (
            <>
              <a className="btn" href={`/api/eleves/preparation.csv${group === null ? "" : hereOf(group)}`}>
                <FileDown className="i" aria-hidden="true" /> {m.paths_csv()}
              </a>
              <PrintButton />
            </>
          )}
        </span>
      </div>
      <FormErrors answer={actionData} fields={[]} />
      {total === 0 ? (
        <div className="empty">
          <p>{group?.kind === "session" ? m.ready_empty_session() : m.ready_empty()}</p>
        </div>
      ) : (
        <>
          <Tally board={board} group={group} />
          {group === null ? <ClassTable divisions={divisions} /> : <ReadyPupils pupils={pupils} />}
        </>
      )}
    </>
  );
}

/** The page itself: going there again reads everything anew. */
function hereOf(group: ReadinessGroup): string {
  if (group === null) return "?";
  return group.kind === "division"
    ? `?classe=${encodeURIComponent(group.division)}`
    : `?session=${group.sessionNumber}`;
}

function Tally({ board: { counts, total }, group }: { board: ReadinessBoard; group: ReadinessGroup }) {
  return (
    <section className="tally" aria-label={m.ready_share()}>
      {READINESS_ORDER.map((kind) => {
        const { family, Icon, many, text } = READINESS_LOOKS[kind];
        return (
          <div key={kind}>
            <p className="small">
              <i className={`swatch ${family}`} />
              <Icon className="i" aria-hidden="true" /> <b>{many()}</b>
            </p>
            <p>
              <span className="tally-figure">{counts[kind]}</span>{" "}
              <span className="soft">
                {m.ready_part({ part: formatPercent(Math.round((100 * counts[kind]) / total)) })}
              </span>
            </p>
            <p className="xs soft">{text()}</p>
            {counts[kind] === 0 ? null : <NextAct kind={kind} group={group} />}
          </div>
        );
      })}
    </section>
  );
}

/** What staff can do about it: one act a state. */
function NextAct({ kind, group }: { kind: (typeof READINESS_ORDER)[number]; group: ReadinessGroup }) {
  if (kind === "ready") return null;
  if (kind === "not-certifiable") {
    if (group === null) return <p className="small">{m.ready_pick_class()}</p>;
    return (
      <Form method="post">
        <input
          type="hidden"
          name={group.kind === "division" ? "classe" : "session"}
          value={group.kind === "division" ? group.division : group.sessionNumber}
        />
        <SubmitButton>{m.ready_give_sos()}</SubmitButton>
      </Form>
    );
  }
  const of = group?.kind === "division" ? `?classe=${encodeURIComponent(group.division)}` : "";
  return (
    <Link className="btn quiet" to={`/eleves/identifiants${of}`}>
      {kind === "no-login" ? m.ready_make_logins() : m.ready_print_slips()}{" "}
      <ArrowRight className="i" aria-hidden="true" />
    </Link>
  );
}
