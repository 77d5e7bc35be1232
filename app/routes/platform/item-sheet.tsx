import { useState } from "react";
import { competenceName } from "#app/i18n/competence-name.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { ItemText } from "#app/question/item-text.tsx";
import { readForm } from "#app/server/read-form.ts";
import { requirePlatform } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { tryItemForm } from "#worker/contract/forms/try-item-form.ts";
import type { Locale } from "#worker/core/itembank/item.ts";
import { ItemTrial } from "./+parts/item-trial.tsx";
import { KIND_WORDS } from "./+parts/kind-words.ts";
import type { Route } from "./+types/item-sheet";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors } = requirePlatform(context, request);
  return valueOrThrow(await doors.platform.showItemSheet({ actor, itemId: params.item }));
}

/** Judges what is tried; nothing is kept. */
export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const form = await readForm(request, tryItemForm);
  if (!form.ok) return toResponse(form.error);
  const tried = await doors.platform.tryItem({ actor, itemId: params.item, answer: form.value.reponse });
  return tried.ok ? { trial: tried.value } : toResponse(tried.error);
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: m.platform_sheet_title({ id: params.item ?? "" }) }];
}

const LANGUAGES: readonly Locale[] = ["fr", "en"];

/** Both languages side by side, as pupils see them; what only authors know stands below. */
export default function ItemSheetPage({ loaderData: sheet }: Route.ComponentProps) {
  const { line, shown, explanations, accepted } = sheet;
  const [isKeyShown, setKeyShown] = useState(false);
  // A simulator needs the width, and its page has it once.
  const [alone, setAlone] = useState<Locale>("fr");
  const isPlayed = line.kind === "simulator";
  const words: Record<Locale, () => string> = { fr: m.platform_french, en: m.platform_english };
  return (
    <>
      <Crumbs links={[{ to: "/plateforme/questions", label: m.platform_items() }]} here={line.id} />
      <div className="page-head">
        <h1>{line.id}</h1>
        <span className="soft">{KIND_WORDS[line.kind]()}</span>
        <span className="push" />
        {isPlayed ? (
          <div className="segment">
            {LANGUAGES.map((language) => (
              <button key={language} type="button" aria-pressed={alone === language} onClick={() => setAlone(language)}>
                {words[language]()}
              </button>
            ))}
          </div>
        ) : null}
        <button type="button" className="btn" aria-pressed={isKeyShown} onClick={() => setKeyShown(!isKeyShown)}>
          {m.platform_show_key()}
        </button>
      </div>
      <div className={isPlayed ? "item-sheet" : "two item-sheet"}>
        {LANGUAGES.filter((language) => !isPlayed || language === alone).map((language) => (
          <section key={language} className="sheet pad" lang={language} aria-label={words[language]()}>
            <p className="label">{words[language]()}</p>
            <ItemTrial item={shown[language]} language={language} right={isKeyShown ? sheet.right[language] : null} />
            {isKeyShown ? (
              <p className="soft pre-line">
                <ItemText text={explanations[language]} />
              </p>
            ) : null}
          </section>
        ))}
      </div>
      <dl className="dl">
        <dt>{m.platform_competence()}</dt>
        <dd>
          {line.competence} {competenceName(line.competence)}
        </dd>
        <dt>{m.platform_skill()}</dt>
        <dd>
          {line.skill}, {m.platform_level_of({ level: line.level })}
        </dd>
        <dt>{m.platform_parameters()}</dt>
        <dd>
          {m.platform_parameters_text({ a: formatNumber(line.discrimination), b: formatNumber(line.difficulty) })}
          <br />
          <span className="soft">{line.rationale}</span>
        </dd>
        {isKeyShown && accepted.length > 0 ? (
          <>
            <dt>{m.platform_accepted()}</dt>
            {accepted.map((forms) => (
              <dd key={forms.join("|")}>{forms.join(" | ")}</dd>
            ))}
          </>
        ) : null}
        <dt>{m.platform_author()}</dt>
        <dd>{m.platform_author_text({ author: line.author, version: line.version, years: line.shelfLifeYears })}</dd>
      </dl>
    </>
  );
}
