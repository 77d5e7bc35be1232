import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

type CalmNoticeProps = {
  /** is-info, is-call, is-end: the status families of the design */
  look?: "is-info" | "is-call" | "is-end" | "is-run";
  icon: LucideIcon;
  children: ReactNode;
  /** one button at its end */
  action?: ReactNode;
};

/** A few words above the question. It speaks through the live region that holds it. */
export function CalmNotice({ look, icon: Icon, children, action }: CalmNoticeProps) {
  return (
    <div className={["notice", look, action === undefined ? "" : "mid"].filter(Boolean).join(" ")}>
      <Icon className="i" aria-hidden="true" />
      <div>{children}</div>
      {action}
    </div>
  );
}
