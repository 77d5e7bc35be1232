import type { ReactNode } from "react";
import { Brand } from "./brand.tsx";

type GateProps = {
  title: string;
  children: ReactNode;
  /** links under the form */
  links?: ReactNode;
};

/** The pages at the door, before or just after log-in: one form beside the mark. */
export function Gate({ title, children, links }: GateProps) {
  return (
    <div className="gate">
      <main className="gate-in" id="contenu">
        <p>
          <Brand data="desk" />
          <Brand part="word" data="phone" />
        </p>
        <h1>{title}</h1>
        {children}
        {links === undefined ? null : <div className="links">{links}</div>}
      </main>
      <svg className="gate-art" viewBox="0 0 700 768" preserveAspectRatio="xMidYMid meet" aria-hidden="true">
        <path d="M-6000 350H170L350 684 530 350H6000" fill="none" stroke="currentColor" strokeWidth="8" />
        <circle cx="350" cy="258" r="118" fill="currentColor" />
      </svg>
    </div>
  );
}
