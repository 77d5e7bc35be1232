import { Form, Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import type { ShownError } from "#app/ui/form-errors.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import type { TeamMember } from "#worker/usecases/team-ports.ts";

type RemoveMemberProps = { member: TeamMember; isMe: boolean; answer: { errors: readonly ShownError[] } | undefined };

/** Asked over the page; its address holds it, so it needs no script. */
export function RemoveMember({ member, isMe, answer }: RemoveMemberProps) {
  return (
    <>
      <div className="veil" />
      <div className="center-fix">
        <Form
          method="post"
          action="?"
          className="dialog"
          role="dialog"
          aria-modal="true"
          aria-labelledby="retirer-titre"
        >
          <header>
            <h2 id="retirer-titre">{isMe ? m.team_leave_title() : m.team_remove_title({ person: member.name })}</h2>
          </header>
          <div className="body stack">
            {answer === undefined ? null : <Notice kind="error">{answer.errors[0]?.message}</Notice>}
            <p>{isMe ? m.team_leave_text() : m.team_remove_text()}</p>
          </div>
          <footer>
            <input type="hidden" name="membre" value={member.userId} />
            <Link className="btn" to="?" preventScrollReset autoFocus>
              {m.staff_cancel()}
            </Link>
            <SubmitButton look="danger main" intent="retirer">
              {isMe ? m.team_leave() : m.staff_remove()}
            </SubmitButton>
          </footer>
        </Form>
      </div>
    </>
  );
}
