import { Outlet } from "react-router";
import { loadStaffHead } from "#app/server/load-staff-head.ts";
import { CalendarNotice } from "#app/ui/calendar-notice.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { StaffShell } from "#app/ui/staff-shell.tsx";
import type { Route } from "./+types/centre-layout";

export function loader({ context, request }: Route.LoaderArgs) {
  return loadStaffHead(context, request);
}

export default function CentreLayout({ loaderData: { refused, closed, ...head } }: Route.ComponentProps) {
  return (
    <StaffShell {...head}>
      <CalendarNotice closed={closed} />
      {refused === null ? null : (
        <div className="refused">
          <Notice kind="error">{refused}</Notice>
        </div>
      )}
      <Outlet />
    </StaffShell>
  );
}
