import { Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { Brand } from "./brand.tsx";
import { LanguageSwitch } from "./language-switch.tsx";

/** The head of a page that anybody reads, logged in or not: the way home, and the other language. */
export function OpenHead() {
  return (
    <header className="top">
      <Link to="/" aria-label={m.back_home()}>
        <Brand />
      </Link>
      <span className="push" />
      <LanguageSwitch look="btn quiet" />
    </header>
  );
}
