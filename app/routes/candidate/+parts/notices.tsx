import { ClockPlus } from "lucide-react";
import type { ReactNode } from "react";
import { LeftAnswers } from "#app/ui/left-answers.tsx";
import { CalmNotice } from "./calm-notice.tsx";
import { LinkNotice } from "./link-notice.tsx";
import { LoginNotice } from "./login-notice.tsx";
import { MessageNotices } from "./message-notices.tsx";
import type { Exam } from "./use-exam.ts";

/**
 * Everything that the page says by itself, in one place and one live region: spoken politely as it comes, the focus
 * stays where it is. `children`: what the screen itself has to say, first.
 */
export function Notices({ exam, children }: { exam: Exam; children?: ReactNode }) {
  return (
    <div className="notices">
      <LoginNotice exam={exam} />
      <div role="status" aria-atomic="false">
        {children}
        <LinkNotice exam={exam} />
        <LeftAnswers count={exam.leftCount} />
        <MessageNotices exam={exam} />
        {exam.news.map(({ id, text }) => (
          <CalmNotice key={id} look="is-run" icon={ClockPlus}>
            <p>
              <b>{text}</b>
            </p>
          </CalmNotice>
        ))}
      </div>
    </div>
  );
}
