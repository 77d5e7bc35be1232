import { Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { OpenHead } from "#app/ui/open-head.tsx";
import type { Route } from "./+types/guide";

export const meta: Route.MetaFunction = () => [{ title: `${m.help_title()} – ${m.app_name()}` }];

type Step = { title: () => string; text: () => string; to?: string; go?: () => string };

const BEFORE: readonly Step[] = [
  { title: m.help_roll, text: m.help_roll_text, to: "/eleves/importer", go: m.help_roll_go },
  { title: m.help_logins, text: m.help_logins_text, to: "/eleves/identifiants", go: m.help_logins_go },
  { title: m.help_machines, text: m.help_machines_text, to: "/postes", go: m.help_machines_go },
  { title: m.help_plan, text: m.help_plan_text, to: "/sessions/nouvelle", go: m.help_plan_go },
  { title: m.help_enrol, text: m.help_enrol_text },
  { title: m.help_certifiable, text: m.help_certifiable_text, to: "/eleves/preparation", go: m.ready_see },
  { title: m.help_print, text: m.help_print_text },
];

const DURING: readonly Step[] = [
  { title: m.help_open, text: m.help_open_text, to: "/surveiller", go: m.help_open_go },
  { title: m.help_presence, text: m.help_presence_text },
  { title: m.help_code, text: m.help_code_text },
  { title: m.help_watch, text: m.help_watch_text },
  { title: m.help_resume, text: m.help_resume_text },
  { title: m.help_time, text: m.help_time_text },
  { title: m.help_end, text: m.help_end_text },
];

const AFTER: readonly Step[] = [
  { title: m.help_finalise, text: m.help_finalise_text, to: "/sessions", go: m.help_finalise_go },
  { title: m.help_reasons, text: m.help_reasons_text },
  { title: m.help_reports, text: m.help_reports_text },
  { title: m.help_results, text: m.help_results_text, to: "/certifications", go: m.help_results_go },
  { title: m.help_keep, text: m.help_keep_text },
];

const PARTS = [
  { id: "avant", title: m.help_before, text: m.help_before_text, steps: BEFORE },
  { id: "pendant", title: m.help_during, text: m.help_during_text, steps: DURING },
  { id: "apres", title: m.help_after, text: m.help_after_text, steps: AFTER },
] as const;

/** How a session is lived, from the roll to the results. For anyone: it holds no name and no secret. */
export default function Guide() {
  return (
    <>
      <OpenHead />
      <main className="page reading-page stack guide" id="contenu">
        <h1>{m.help_title()}</h1>
        <p className="soft">{m.help_text()}</p>
        <nav className="row-flex" aria-label={m.help_parts()}>
          {PARTS.map(({ id, title }) => (
            <a key={id} className="btn" href={`#${id}`}>
              {title()}
            </a>
          ))}
        </nav>
        {PARTS.map(({ id, title, text, steps }) => (
          <section key={id} className="stack" aria-labelledby={id}>
            <h2 id={id}>{title()}</h2>
            <p className="soft">{text()}</p>
            <ol className="sheet documents">
              {steps.map((step) => (
                <li key={step.title()}>
                  <div>
                    <h3>{step.title()}</h3>
                    <p>{step.text()}</p>
                  </div>
                  {step.to === undefined ? null : (
                    <Link className="btn" to={step.to}>
                      {step.go?.()}
                    </Link>
                  )}
                </li>
              ))}
            </ol>
          </section>
        ))}
      </main>
    </>
  );
}
