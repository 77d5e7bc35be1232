import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

export type NoticeKind = "error" | "warning" | "success" | "info";

const LOOKS: Record<NoticeKind, { family: string; icon: LucideIcon; role: "alert" | "status" }> = {
  error: { family: "is-alert", icon: CircleAlert, role: "alert" },
  warning: { family: "is-call", icon: TriangleAlert, role: "status" },
  success: { family: "is-run", icon: CircleCheck, role: "status" },
  info: { family: "is-info", icon: Info, role: "status" },
};

/** A sentence (or a few lines) that the page says about what was just done; `action` is one button at its end. */
export function Notice({ kind, children, action }: { kind: NoticeKind; children: ReactNode; action?: ReactNode }) {
  const { family, icon: Icon, role } = LOOKS[kind];
  return (
    <div className={`notice ${family}${action === undefined ? "" : " mid"}`} role={role}>
      <Icon className="i" aria-hidden="true" />
      <div>{children}</div>
      {action}
    </div>
  );
}
