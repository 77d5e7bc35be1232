import { FileDown, RefreshCw } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import { vigieContext } from "#app/server/context.ts";
import { OpenHead } from "#app/ui/open-head.tsx";
import { judgeMachine, type MachineState, worstState } from "#worker/core/machine/judge-machine.ts";
import { CheckLines } from "./+parts/check-lines.tsx";
import { SendResult } from "./+parts/send-result.tsx";
import { useMachineCheck } from "./+parts/use-machine-check.ts";
import type { Route } from "./+types/check-machine";

export const meta: Route.MetaFunction = () => [{ title: `${m.poste_title()} – ${m.app_name()}` }];

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const typedCode = params.code ?? "";
  const { doors } = context.get(vigieContext);
  return { typedCode, check: await doors.public.roomOfCheck(typedCode), host: new URL(request.url).host };
}

/** Measured once by the page itself: nothing to ask the server again for. */
export const shouldRevalidate = () => false;

export default function CheckMachine({ loaderData: { typedCode, check, host } }: Route.ComponentProps) {
  const { facts, again } = useMachineCheck();
  const lines = facts === null ? [] : judgeMachine(facts);
  return (
    <>
      <OpenHead />
      <main className="page reading-page stack" id="contenu">
        <h1>{m.poste_title()}</h1>
        <p className="soft">{m.poste_text()}</p>
        <noscript>
          <p className="notice is-alert">{m.poste_no_script()}</p>
        </noscript>
        <p role="status">{facts === null ? m.poste_running() : <b>{summary(worstState(lines))}</b>}</p>
        {facts === null ? null : (
          <>
            <CheckLines facts={facts} lines={lines} host={host} />
            <p className="row-flex">
              <button type="button" className="btn" onClick={again}>
                <RefreshCw className="i" aria-hidden="true" /> {m.poste_again()}
              </button>
              <a className="btn" href="/api/essai/document" download>
                <FileDown className="i" aria-hidden="true" /> {m.poste_document()}
              </a>
              <span className="small soft">{m.poste_document_text()}</span>
            </p>
            <SendResult facts={facts} check={check} typedCode={typedCode} />
          </>
        )}
      </main>
    </>
  );
}

function summary(state: MachineState): string {
  if (state === "good") return m.poste_all_good();
  return state === "watch" ? m.poste_some_watch() : m.poste_some_blocking();
}
