import { TriangleAlert } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import { pageAt } from "#worker/core/simulators/browser/address.ts";
import { shownBlocks } from "#worker/core/simulators/browser/blocks.ts";
import { isAsked, isWarned } from "#worker/core/simulators/browser/visit.ts";
import type { BrowserProps } from "./browser-props.ts";
import { ConsentBanner } from "./consent-banner.tsx";
import { PageBlock } from "./page-block.tsx";

/** A page of the web, what stands before it, or that there is none. */
export function PageScreen(props: BrowserProps & { address: string }) {
  const { address, scene, state, go } = props;
  const page = pageAt(scene, address);
  if (page === null) return <p>{m.browser_no_page({ address })}</p>;
  if (isWarned(state, page)) {
    return (
      <div className="web-warning">
        <p>
          <TriangleAlert className="i" aria-hidden="true" /> {page.warning}
        </p>
        <div className="web-acts">
          <button
            type="button"
            className="btn main"
            onClick={() => go(state.here > 0 ? { do: "back" } : { do: "home" })}
          >
            {m.browser_leave()}
          </button>
          <button type="button" className="btn" onClick={() => go({ do: "proceed" })}>
            {m.browser_proceed()}
          </button>
        </div>
      </div>
    );
  }
  return (
    <>
      {isAsked(state, page) && page.banner !== undefined ? <ConsentBanner banner={page.banner} {...props} /> : null}
      <div className="web-page">
        {shownBlocks(state, page).map((block, rank) => (
          <PageBlock key={block.id ?? rank} block={block} {...props} />
        ))}
      </div>
    </>
  );
}
