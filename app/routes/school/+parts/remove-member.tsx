import { m } from "#app/i18n/paraglide/messages.js";
import { AskDialog } from "#app/ui/ask-dialog.tsx";
import type { ShownError } from "#app/ui/form-errors.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import type { TeamMember } from "#worker/usecases/team-ports.ts";

type RemoveMemberProps = { member: TeamMember; isMe: boolean; answer: { errors: readonly ShownError[] } | undefined };

export function RemoveMember({ member, isMe, answer }: RemoveMemberProps) {
  return (
    <AskDialog
      titleId="retirer-titre"
      title={isMe ? m.team_leave_title() : m.team_remove_title({ person: member.name })}
      back="?"
      act={
        <>
          <input type="hidden" name="membre" value={member.userId} />
          <SubmitButton look="danger main" intent="retirer">
            {isMe ? m.team_leave() : m.staff_remove()}
          </SubmitButton>
        </>
      }
    >
      {answer === undefined ? null : <Notice kind="error">{answer.errors[0]?.message}</Notice>}
      <p>{isMe ? m.team_leave_text() : m.team_remove_text()}</p>
    </AskDialog>
  );
}
