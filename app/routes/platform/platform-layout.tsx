import { Outlet } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { requirePlatform } from "#app/server/require-actor.ts";
import { TopBar } from "#app/ui/top-bar.tsx";
import type { Route } from "./+types/platform-layout";

export function loader({ context, request }: Route.LoaderArgs) {
  const { name, platformRoles } = requirePlatform(context, request).actor;
  return { person: name, isOperator: platformRoles.includes("operator"), isJury: platformRoles.includes("jury") };
}

export default function PlatformLayout({ loaderData: { person, isOperator, isJury } }: Route.ComponentProps) {
  return (
    <>
      <TopBar
        person={person}
        tabs={[
          { to: "/plateforme", label: m.platform_place(), isExact: true },
          ...(isJury ? [{ to: "/plateforme/jury", label: m.jury_nav() }] : []),
          ...(isOperator
            ? [
                { to: "/plateforme/etablissements", label: m.desk_establishments() },
                { to: "/plateforme/personnes", label: m.desk_people() },
                { to: "/plateforme/questions", label: m.platform_items() },
                { to: "/plateforme/versions", label: m.desk_versions() },
                { to: "/plateforme/calendrier", label: m.calendar_nav() },
                { to: "/plateforme/chiffres", label: m.desk_figures() },
                { to: "/plateforme/conservation", label: m.keep_nav() },
              ]
            : []),
          { to: "/plateforme/actes", label: m.jury_acts_nav() },
        ]}
      />
      <main className="page" id="contenu">
        <Outlet />
      </main>
    </>
  );
}
