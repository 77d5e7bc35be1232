import { Lock, LockOpen, TriangleAlert } from "lucide-react";
import { formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { pageAt, siteOf } from "#worker/core/simulators/browser/address.ts";
import { BarMenu } from "./bar-menu.tsx";
import type { BrowserProps } from "./browser-props.ts";

/** What the browser knows of the site on screen: connection, certificate, cookies. */
export function SiteInfo({ address, state, scene, go }: BrowserProps & { address: string }) {
  const page = pageAt(scene, address);
  const isSafe = /^https:/u.test(address);
  const Icon = page?.warning === undefined ? (isSafe ? Lock : LockOpen) : TriangleAlert;
  const kept = state.cookies.filter(({ id }) => (page?.cookies ?? []).some((cookie) => cookie.id === id));
  const { certificate } = page ?? {};
  return (
    <BarMenu name={m.browser_site_info()} Icon={Icon}>
      {() => (
        <section className="web-panel web-info" aria-label={m.browser_site_info()}>
          <b>{siteOf(address)}</b>
          <p>{isSafe ? m.browser_encrypted() : m.browser_in_clear()}</p>
          {certificate === undefined ? null : (
            <>
              <h3>{m.browser_certificate()}</h3>
              <dl>
                <dt>{m.browser_issued_to()}</dt>
                <dd>{certificate.issuedTo}</dd>
                <dt>{m.browser_issued_by()}</dt>
                <dd>{certificate.issuedBy}</dd>
                <dt>{m.browser_valid()}</dt>
                <dd>
                  {m.browser_from_until({
                    from: formatShortDate(certificate.from),
                    until: formatShortDate(certificate.until),
                  })}
                </dd>
              </dl>
            </>
          )}
          <h3>{m.browser_site_cookies({ count: kept.length })}</h3>
          <ul>
            {kept.map(({ id, domain, name }) => (
              <li key={id}>
                {name} <span className="soft">({domain})</span>
              </li>
            ))}
          </ul>
          <button type="button" className="btn" onClick={() => go({ do: "tool", tool: "data" })}>
            {m.browser_data()}
          </button>
        </section>
      )}
    </BarMenu>
  );
}
