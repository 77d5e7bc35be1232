import { useLocation } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { getLocale } from "#app/i18n/paraglide/runtime.js";

/** The other language, by a plain POST that comes back to this page: the whole document changes its language. */
export function LanguageSwitch({ look = "link" }: { look?: string }) {
  const { pathname, search } = useLocation();
  const other = getLocale() === "fr" ? "en" : "fr";
  return (
    <form method="post" action="/langue">
      <input type="hidden" name="suite" value={pathname + search} />
      <button className={look} type="submit" name="langue" value={other} lang={other}>
        {other === "fr" ? m.language_fr() : m.language_en()}
      </button>
    </form>
  );
}
