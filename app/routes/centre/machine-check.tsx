import { FileDown, RefreshCw } from "lucide-react";
import { Link } from "react-router";
import { formatInstant } from "#app/i18n/format.ts";
import { checkAdvice, checkName } from "#app/i18n/machine-words.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { requireStaff } from "#app/server/require-actor.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { CopyButton } from "#app/ui/copy-button.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { MachineChip } from "#app/ui/machine-chip.tsx";
import type { JudgedMachine } from "#worker/usecases/centre/judge-reports.ts";
import type { Route } from "./+types/machine-check";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors } = requireStaff(context, request);
  return valueOrThrow(await doors.centre.showMachineCheck({ actor, code: params.code }));
}

export function meta() {
  return [{ title: m.staff_machines_title() }];
}

export default function MachineCheckPage({ loaderData: shown }: Route.ComponentProps) {
  const { code, room, address, timeZone, machines } = shown;
  const host = address.split("/")[0] ?? "";
  const crumbs = [
    { to: "/sessions", label: m.staff_sessions() },
    { to: "/postes", label: m.staff_machines() },
  ];
  return (
    <>
      <Crumbs links={crumbs} here={room} />
      <div className="page-head">
        <h1>{m.staff_machines_one({ room })}</h1>
        <span className="push" />
        <Link className="btn" to={`/postes/${code}`}>
          <RefreshCw className="i" aria-hidden="true" /> {m.staff_machines_refresh()}
        </Link>
        {machines.length === 0 ? null : (
          <a className="btn" href={`/api/postes/${code}.csv`}>
            <FileDown className="i" aria-hidden="true" /> {m.staff_machines_csv()}
          </a>
        )}
      </div>
      <p className="soft">{m.staff_machines_type()}</p>
      <p className="spaced row-flex">
        <span className="code machine-address">{address}</span>{" "}
        <CopyButton text={address} what={m.staff_machines_type()} />
      </p>
      {machines.length === 0 ? (
        <div className="empty">
          <h2>{m.staff_machines_empty()}</h2>
          <p>{m.staff_machines_empty_text()}</p>
        </div>
      ) : (
        <section className="sheet scroll" aria-label={m.staff_machines_one({ room })}>
          <table className="table stackable">
            <thead>
              <tr>
                <th scope="col">{m.staff_machines_name()}</th>
                <th scope="col">{m.staff_machines_state()}</th>
                <th scope="col">{m.staff_machines_what()}</th>
                <th scope="col">{m.staff_machines_browser()}</th>
                <th scope="col">{m.staff_machines_when()}</th>
              </tr>
            </thead>
            <tbody>
              {machines.map((machine) => (
                <tr key={machine.name}>
                  <td className="nowrap">
                    <b>{machine.name}</b>
                  </td>
                  <td>
                    <MachineChip state={machine.state} />
                  </td>
                  <td>
                    <ToDo machine={machine} host={host} />
                  </td>
                  <td className="nowrap">{machine.facts.browser}</td>
                  <td className="nowrap">{formatInstant(machine.reportedAtS * 1000, timeZone)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

/** What is blocking first, then what is to be watched. */
function ToDo({ machine: { lines, facts }, host }: { machine: JudgedMachine; host: string }) {
  const rest = lines.filter(({ state }) => state !== "good");
  if (rest.length === 0) return <span className="soft">{m.staff_machines_nothing()}</span>;
  const sorted = [
    ...rest.filter(({ state }) => state === "blocking"),
    ...rest.filter(({ state }) => state === "watch"),
  ];
  return (
    <ul className="to-do">
      {sorted.map((line) => (
        <li key={line.check}>
          <b>{checkName(line.check)}</b> {checkAdvice(line, facts, host)}
        </li>
      ))}
    </ul>
  );
}
