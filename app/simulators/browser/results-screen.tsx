import { Sparkles } from "lucide-react";
import { formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { Filters, Result } from "#worker/core/simulators/browser/scene.ts";
import { resultsOf, summaryOf } from "#worker/core/simulators/browser/search.ts";
import type { Place } from "#worker/core/simulators/browser/state.ts";
import type { BrowserProps } from "./browser-props.ts";
import { MarkBox } from "./mark-box.tsx";
import { SearchField } from "./search-field.tsx";

type ResultsProps = BrowserProps & { place: Extract<Place, { at: "results" }> };

/** What the engine answers: its AI's summary if any, paid results marked as such, then the others. */
export function ResultsScreen(props: ResultsProps) {
  const { place, state } = props;
  const { top, found, bottom } = resultsOf(state, place);
  const all = [...top, ...found, ...bottom];
  return (
    <>
      {place.picture === undefined ? (
        <SearchField key={place.query} {...props} label={m.browser_search()} query={place.query} />
      ) : (
        <p className="soft">{m.browser_picture_asked({ picture: place.query })}</p>
      )}
      <ResultFilters {...props} />
      <AiSummary {...props} />
      {all.length === 0 ? <p>{m.browser_no_result()}</p> : null}
      <ol className="web-results">
        {all.map((result) => (
          <ResultLine key={result.id} result={result} {...props} />
        ))}
      </ol>
    </>
  );
}

function ResultLine({ result, ...props }: ResultsProps & { result: Result }) {
  const { id, title, address, snippet, date, file, ad } = result;
  return (
    <li>
      <span className="web-where">
        {ad === undefined ? null : <b>{m.browser_ad()}</b>}
        <span className="soft">{address}</span>
      </span>
      <button type="button" className="web-link" onClick={() => props.go({ do: "open", id })}>
        {file === undefined ? null : <span className="web-file">{file.toUpperCase()}</span>} {title}
      </button>
      <p>
        {date === undefined ? null : <span className="soft">{formatShortDate(date)} · </span>}
        {snippet}
      </p>
      <MarkBox {...props} id={id} name={title} />
    </li>
  );
}

function AiSummary({ place, state, go }: ResultsProps) {
  const summary = summaryOf(state, place);
  if (summary === null) return null;
  const titleOf = (id: string) => (state.scene.results ?? []).find((result) => result.id === id)?.title ?? "";
  return (
    <section className="web-ai" aria-label={m.browser_ai_summary()}>
      <b>
        <Sparkles className="i" aria-hidden="true" /> {m.browser_ai_summary()}
      </b>
      {summary.sentences.map(({ text, source }) => (
        <p key={text}>
          {text}{" "}
          {source === undefined ? null : (
            <button type="button" className="web-link small" onClick={() => go({ do: "open", id: source })}>
              {m.browser_source({ title: titleOf(source) })}
            </button>
          )}
        </p>
      ))}
    </section>
  );
}

function ResultFilters({ place, act, scene }: ResultsProps) {
  const results = scene.results ?? [];
  const filters: { filter: keyof Filters; label: string; options: [string, string][] }[] = [
    {
      filter: "period",
      label: m.browser_filter_period(),
      options: [
        ["any", m.browser_any_date()],
        ["day", m.browser_last_day()],
        ["week", m.browser_last_week()],
        ["month", m.browser_last_month()],
        ["year", m.browser_last_year()],
      ],
    },
    {
      filter: "language",
      label: m.browser_filter_language(),
      options: [
        ["any", m.browser_any_language()],
        ["fr", m.browser_french()],
        ["en", m.browser_english()],
        ["es", m.browser_spanish()],
        ["de", m.browser_german()],
      ],
    },
    {
      filter: "file",
      label: m.browser_filter_file(),
      options: [
        ["any", m.browser_any_file()],
        ["pdf", "PDF"],
        ["ods", "ODS"],
        ["csv", "CSV"],
      ],
    },
  ];
  if (results.some(({ licence }) => licence !== undefined)) {
    filters.push({
      filter: "licence",
      label: m.browser_filter_licence(),
      options: [
        ["any", m.browser_any_licence()],
        ["reuse", m.browser_may_reuse()],
        ["change", m.browser_may_change()],
      ],
    });
  }
  return (
    <div className="web-filters">
      {filters.map(({ filter, label, options }) => (
        <select
          key={filter}
          className="input"
          aria-label={label}
          value={place.filters[filter]}
          onChange={(event) => act({ do: "filter", filter, value: event.target.value })}
        >
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      ))}
    </div>
  );
}
