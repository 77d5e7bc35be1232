import type { ReactNode } from "react";
import { Brand } from "#app/ui/brand.tsx";
import { DisplayPanel } from "#app/ui/display-panel.tsx";
import { NotYou } from "#app/ui/not-you.tsx";

type ExamHeadProps = {
  /** beside the mark: session and room, or the question's number */
  children?: ReactNode;
  /** at the right, before the buttons: the time left */
  right?: ReactNode;
  /** the call to the supervisor, where the page has no foot for it */
  call?: ReactNode;
  /** shown in the panel under the choices: where the time comes from */
  detail?: ReactNode;
  symbol?: boolean;
  /** whose account is open here: in the panel, where no hasty press ends it in mid-test */
  person?: { firstName: string; lastName: string };
};

/** The head of every candidate page in a session; `Affichage` is always at hand. */
export function ExamHead({ children, right, call, detail, symbol = false, person }: ExamHeadProps) {
  return (
    <header className="exam-head">
      <Brand {...(symbol ? { part: "symbol" as const } : {})} />
      {children}
      {right}
      <div className={right === undefined ? "head-acts push" : "head-acts"}>
        {call}
        <DisplayPanel>
          {detail}
          {person === undefined ? null : <NotYou name={`${person.firstName} ${person.lastName.toUpperCase()}`} />}
        </DisplayPanel>
      </div>
    </header>
  );
}
