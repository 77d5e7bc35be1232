import { FileUp } from "lucide-react";
import { Link } from "react-router";
import { formatInstant, formatNumber } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { requirePlatform } from "#app/server/require-actor.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { VersionChip } from "./+parts/version-state.tsx";
import type { Route } from "./+types/version-list";

/** The platform's own zone: versions serve schools of every zone. */
const ZONE = "Europe/Paris";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, doors } = requirePlatform(context, request);
  return { versions: valueOrThrow(await doors.platform.listVersions({ actor })) };
}

export function meta() {
  return [{ title: m.desk_versions_title() }];
}

export default function VersionListPage({ loaderData: { versions } }: Route.ComponentProps) {
  return (
    <>
      <div className="page-head">
        <h1>{m.desk_versions_heading()}</h1>
        <span className="push" />
        <Link className="btn" to="/plateforme/versions/publier">
          <FileUp className="i" aria-hidden="true" /> {m.desk_pack_link()}
        </Link>
      </div>
      <div className="stack">
        <p>{m.desk_versions_text()}</p>
        {versions.length === 0 ? <p className="soft">{m.desk_versions_none()}</p> : null}
        <section className="sheet scroll" aria-label={m.desk_versions_heading()} hidden={versions.length === 0}>
          <table className="table stackable">
            <thead>
              <tr>
                <th scope="col">{m.desk_version()}</th>
                <th scope="col">{m.desk_state()}</th>
                <th scope="col">{m.desk_published_on()}</th>
                <th scope="col">{m.desk_active_from()}</th>
                <th scope="col">{m.platform_items()}</th>
                <th scope="col">{m.desk_calibration()}</th>
              </tr>
            </thead>
            <tbody>
              {versions.map((version) => (
                <tr key={version.versionId}>
                  <td className="nowrap">
                    <Link to={`/plateforme/versions/${version.versionId}`}>
                      <b>{version.checksum.slice(0, 8)}</b>
                    </Link>
                  </td>
                  <td className="nowrap">
                    <VersionChip state={version.state} />
                  </td>
                  <td className="nowrap">{formatInstant(version.publishedAtS * 1000, ZONE)}</td>
                  <td className="nowrap">
                    {version.activatedAtS === null ? "–" : formatInstant(version.activatedAtS * 1000, ZONE)}
                  </td>
                  <td>{m.desk_items_count({ count: version.itemCount, shown: formatNumber(version.itemCount) })}</td>
                  <td>
                    {version.calibration === "expert" ? m.desk_calibration_expert() : m.desk_calibration_answers()}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </>
  );
}
