import type { ReactNode } from "react";
import { Brand } from "#app/ui/brand.tsx";
import { DisplayPanel } from "#app/ui/display-panel.tsx";

type ExamHeadProps = {
  /** beside the mark: session and room, or the question's number */
  children?: ReactNode;
  /** at the right, before the display button: the time left */
  right?: ReactNode;
  symbol?: boolean;
};

/** The head of every candidate page in a session; `Affichage` is always at hand. */
export function ExamHead({ children, right, symbol = false }: ExamHeadProps) {
  return (
    <header className="exam-head">
      <Brand {...(symbol ? { part: "symbol" as const } : {})} />
      {children}
      {right}
      <DisplayPanel pushed={right === undefined} />
    </header>
  );
}
