import { data } from "react-router";
import { formatInstant } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { vigieContext } from "#app/server/context.ts";
import { Brand } from "#app/ui/brand.tsx";
import type { Route } from "./+types/outbox";

export const meta: Route.MetaFunction = () => [{ title: `${m.outbox_title()} – ${m.app_name()}` }];

/** Only where mail is kept instead of sent (MAIL_MODE=local); anywhere else this page does not exist. */
export async function loader({ context }: Route.LoaderArgs) {
  const { mailMode, doors } = context.get(vigieContext);
  if (mailMode !== "local") throw data(null, { status: 404 });
  return { mails: await doors.account.listMail() };
}

export default function Outbox({ loaderData: { mails } }: Route.ComponentProps) {
  return (
    <>
      <header className="top">
        <Brand />
      </header>
      <main className="page stack" id="contenu">
        <h1>{m.outbox_title()}</h1>
        <p className="soft">{mails.length === 0 ? m.outbox_empty() : m.outbox_text()}</p>
        {mails.map(({ id, recipient, subject, body, createdAtS }) => (
          <article key={id} className="sheet pad stack">
            <h2>{subject}</h2>
            <p className="soft small">
              {recipient} · {formatInstant(createdAtS * 1000, "Europe/Paris")}
            </p>
            {body.split("\n\n").map((part) => (
              <p key={part}>{/^https?:\/\/\S+$/.test(part) ? <a href={part}>{part}</a> : part}</p>
            ))}
          </article>
        ))}
      </main>
    </>
  );
}
