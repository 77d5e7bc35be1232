import { Outlet } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { requirePlatform } from "#app/server/require-actor.ts";
import { TopBar } from "#app/ui/top-bar.tsx";
import type { Route } from "./+types/platform-layout";

export function loader({ context, request }: Route.LoaderArgs) {
  return { person: requirePlatform(context, request).actor.name };
}

export default function PlatformLayout({ loaderData: { person } }: Route.ComponentProps) {
  return (
    <>
      <TopBar
        person={person}
        place={<b>{m.platform_place()}</b>}
        tabs={[
          { to: "/plateforme/questions", label: m.platform_items() },
          { to: "/plateforme/calendrier", label: m.calendar_nav() },
        ]}
      />
      <main className="page" id="contenu">
        <Outlet />
      </main>
    </>
  );
}
