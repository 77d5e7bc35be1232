import { data, redirect } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { requireActor } from "#app/server/require-actor.ts";
import { statusOf } from "#worker/contract/http/error-table.ts";
import { RoomPage } from "./+parts/room-page.tsx";
import type { Route } from "./+types/room";

export const meta: Route.MetaFunction = ({ params }) => [
  { title: `${m.room_page_title({ number: params.number ?? "" })} – ${m.app_name()}` },
];

/** The whole room for the first rendering. Whoever has not opened it with its password goes to its door. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors } = requireActor(context, request);
  if (!/^\d{1,9}$/.test(params.number)) throw data({ code: "SESSION_NOT_FOUND" }, { status: 404 });
  const opened = await doors.supervisor.openRoom({ actor, sessionNumber: Number(params.number) });
  if (opened.ok) return { frame: opened.value };
  const { code } = opened.error;
  const isForDoor = code === "SUPERVISION_NOT_OPENED" || code === "PUPIL_CANNOT_SUPERVISE";
  throw isForDoor ? redirect(`/surveiller?session=${params.number}`) : data({ code }, { status: statusOf(code) });
}

/** The live link keeps the room true: nothing is loaded again. */
export function shouldRevalidate() {
  return false;
}

export default function Room({ loaderData }: Route.ComponentProps) {
  const { frame } = loaderData;
  return <RoomPage key={frame.header.sessionNumber} first={frame} />;
}
