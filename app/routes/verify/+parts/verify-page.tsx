import type { ReactNode } from "react";
import { OpenHead } from "#app/ui/open-head.tsx";

/** The head and the width of a page that a stranger reads. */
export function VerifyPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <OpenHead />
      <main className="page verify-page stack" id="contenu">
        <h1>{title}</h1>
        {children}
      </main>
    </>
  );
}
