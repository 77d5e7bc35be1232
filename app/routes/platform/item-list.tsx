import { ChevronDown } from "lucide-react";
import { Form, Link } from "react-router";
import { competenceName } from "#app/i18n/competence-name.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { getLocale } from "#app/i18n/paraglide/runtime.js";
import { requirePlatform } from "#app/server/require-actor.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import { KIND_WORDS } from "./+parts/kind-words.ts";
import type { Route } from "./+types/item-list";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const query = new URL(request.url).searchParams;
  const filter = { competence: query.get("competence") || null, kind: query.get("forme") || null };
  return { ...valueOrThrow(await doors.platform.listItems({ actor, locale: getLocale(), ...filter })), filter };
}

export function meta() {
  return [{ title: m.platform_items_title() }];
}

export default function ItemListPage({ loaderData: { items, total, checksum, filter } }: Route.ComponentProps) {
  return (
    <>
      <div className="page-head">
        <h1>{m.platform_items()}</h1>
        <span className="soft">{m.platform_items_count({ count: total, version: checksum.slice(0, 8) })}</span>
      </div>
      <Form className="row-flex filters" method="get">
        <Filter name="competence" label={m.platform_competence()} value={filter.competence}>
          {COMPETENCES.map((code) => (
            <option key={code} value={code}>
              {code} {competenceName(code)}
            </option>
          ))}
        </Filter>
        <Filter name="forme" label={m.platform_kind()} value={filter.kind}>
          {Object.entries(KIND_WORDS).map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words()}
            </option>
          ))}
        </Filter>
        <button type="submit" className="btn">
          {m.platform_filter()}
        </button>
      </Form>
      {items.length === 0 ? (
        <div className="empty">
          <p>{m.platform_items_none()}</p>
        </div>
      ) : (
        <section className="sheet scroll" aria-label={m.platform_items()}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{m.platform_item()}</th>
                <th scope="col">{m.platform_question()}</th>
                <th scope="col">{m.platform_kind()}</th>
                <th scope="col" className="num">
                  {m.platform_level()}
                </th>
                <th scope="col" className="num">
                  {m.platform_discrimination()}
                </th>
                <th scope="col" className="num">
                  {m.platform_difficulty()}
                </th>
                <th scope="col" className="num">
                  {m.platform_files()}
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.id}>
                  <td className="nowrap">
                    <Link to={`/plateforme/questions/${item.id}`}>
                      <b>{item.id}</b>
                    </Link>
                  </td>
                  <td>{item.question}</td>
                  <td className="nowrap">{KIND_WORDS[item.kind]()}</td>
                  <td className="num">{item.level}</td>
                  <td className="num">{formatNumber(item.discrimination)}</td>
                  <td className="num">{formatNumber(item.difficulty)}</td>
                  <td className="num">{item.fileCount === 0 ? "" : item.fileCount}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

type FilterProps = { name: string; label: string; value: string | null; children: React.ReactNode };

function Filter({ name, label, value, children }: FilterProps) {
  return (
    <div>
      <label className="vh" htmlFor={`filtre-${name}`}>
        {label}
      </label>
      <div className="select-box">
        <select id={`filtre-${name}`} className="select" name={name} defaultValue={value ?? ""}>
          <option value="">{m.platform_all({ label })}</option>
          {children}
        </select>
        <ChevronDown className="i" aria-hidden="true" />
      </div>
    </div>
  );
}
