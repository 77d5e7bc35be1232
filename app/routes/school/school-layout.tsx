import { Outlet } from "react-router";
import { loadStaffHead } from "#app/server/load-staff-head.ts";
import { Notice } from "#app/ui/notice.tsx";
import { StaffShell } from "#app/ui/staff-shell.tsx";
import type { Route } from "./+types/school-layout";

export function loader({ context, request }: Route.LoaderArgs) {
  return loadStaffHead(context, request);
}

export default function SchoolLayout({ loaderData: { refused, closed: _, ...head } }: Route.ComponentProps) {
  return (
    <StaffShell {...head}>
      {refused === null ? null : (
        <div className="refused">
          <Notice kind="error">{refused}</Notice>
        </div>
      )}
      <Outlet />
    </StaffShell>
  );
}
