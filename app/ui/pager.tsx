import { ChevronLeft, ChevronRight } from "lucide-react";
import { Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";

/** Links to the pages beside this one; nothing when there is one page. `to` gives the address of a page. */
export function Pager({ page, pages, to }: { page: number; pages: number; to: (page: number) => string }) {
  if (pages <= 1) return null;
  return (
    <nav className="row-flex pager" aria-label={m.pager_label()}>
      {page > 1 ? (
        <Link className="btn" to={to(page - 1)} rel="prev">
          <ChevronLeft className="i" aria-hidden="true" /> {m.pager_previous()}
        </Link>
      ) : null}
      <span className="soft">{m.pager_position({ page, pages })}</span>
      {page < pages ? (
        <Link className="btn" to={to(page + 1)} rel="next">
          {m.pager_next()} <ChevronRight className="i" aria-hidden="true" />
        </Link>
      ) : null}
    </nav>
  );
}
