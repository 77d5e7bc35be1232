import { useEffect } from "react";
import { data, redirect, redirectDocument } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { requireActor } from "#app/server/require-actor.ts";
import { pagePath } from "#app/server/safe-path.ts";
import { EXAM_DATA_ID, EXAM_ID } from "./+parts/exam-ids.ts";
import { renderExam } from "./+parts/render-exam.server.tsx";
import type { Route } from "./+types/room";

export const meta: Route.MetaFunction = ({ params }) => [
  { title: `${m.exam_title({ number: params.number })} – ${m.app_name()}` },
];

/** Only its own script: the router's is as heavy as the whole test, and this page goes nowhere. */
export const handle = { hasOwnScript: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors, nonce } = requireActor(context, request);
  // A page of the router that leads here opens a document of its own.
  if (new URL(request.url).pathname.endsWith(".data")) throw redirectDocument(pagePath(request.url));
  const sessionNumber = Number(params.number);
  if (!Number.isSafeInteger(sessionNumber) || sessionNumber < 1) throw data(null, { status: 404 });
  const room = await doors.candidate.openRoom({ actor, sessionNumber });
  if (!room.ok) throw redirect("/certification");
  const account = { userId: actor.userId, login: actor.login, byPortal: actor.openIdProvider !== null };
  return { ...renderExam({ sessionNumber, ...room.value, account, nowMs: Date.now() }), nonce };
}

export default function CandidateRoom({ loaderData: { html, start, script, nonce } }: Route.ComponentProps) {
  // Never runs on a page that came as a document: the router is not there.
  useEffect(() => location.reload(), []);
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: React's own HTML of our components, escaped by it */}
      <div id={EXAM_ID} dangerouslySetInnerHTML={{ __html: html }} />
      <script id={EXAM_DATA_ID} type="application/json">
        {start}
      </script>
      <script type="module" src={script} nonce={nonce} />
    </>
  );
}
