import type { ReactNode } from "react";
import { Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { Brand } from "#app/ui/brand.tsx";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";

/** The head and the width of a page that a stranger reads. */
export function VerifyPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <header className="top">
        <Link to="/" aria-label={m.back_home()}>
          <Brand />
        </Link>
        <span className="push" />
        <LanguageSwitch look="btn quiet" />
      </header>
      <main className="page verify-page stack" id="contenu">
        <h1>{title}</h1>
        {children}
      </main>
    </>
  );
}
