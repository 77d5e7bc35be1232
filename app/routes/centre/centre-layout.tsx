import { Outlet } from "react-router";
import { loadStaffHead } from "#app/server/load-staff-head.ts";
import { Notice } from "#app/ui/notice.tsx";
import { StaffShell } from "#app/ui/staff-shell.tsx";
import type { Route } from "./+types/centre-layout";

export function loader({ context, request }: Route.LoaderArgs) {
  return loadStaffHead(context, request);
}

export default function CentreLayout({ loaderData: { establishment, person, refused } }: Route.ComponentProps) {
  return (
    <StaffShell establishment={establishment} person={person}>
      {refused === null ? null : (
        <div className="refused">
          <Notice kind="error">{refused}</Notice>
        </div>
      )}
      <Outlet />
    </StaffShell>
  );
}
