import { useState } from "react";
import { competenceName } from "#app/i18n/competence-name.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { AnswerFields } from "#app/question/answer-fields.tsx";
import { emptyAnswer } from "#app/question/incomplete-answer.ts";
import { ItemFiles } from "#app/question/item-files.tsx";
import { ItemText } from "#app/question/item-text.tsx";
import { requirePlatform } from "#app/server/require-actor.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import type { Locale, ShownItem } from "#worker/core/itembank/item.ts";
import { KIND_WORDS } from "./+parts/kind-words.ts";
import type { Route } from "./+types/item-sheet";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors } = requirePlatform(context, request);
  return valueOrThrow(await doors.platform.showItemSheet({ actor, itemId: params.item }));
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: m.platform_sheet_title({ id: params.item ?? "" }) }];
}

const LANGUAGES: readonly Locale[] = ["fr", "en"];

/** Both languages side by side, as pupils see them; what only authors know stands below. */
export default function ItemSheetPage({ loaderData: sheet }: Route.ComponentProps) {
  const { line, shown, explanations, accepted } = sheet;
  const [isKeyShown, setKeyShown] = useState(false);
  const words: Record<Locale, () => string> = { fr: m.platform_french, en: m.platform_english };
  return (
    <>
      <Crumbs links={[{ to: "/plateforme/questions", label: m.platform_items() }]} here={line.id} />
      <div className="page-head">
        <h1>{line.id}</h1>
        <span className="soft">{KIND_WORDS[line.kind]()}</span>
        <span className="push" />
        <button type="button" className="btn" aria-pressed={isKeyShown} onClick={() => setKeyShown(!isKeyShown)}>
          {m.platform_show_key()}
        </button>
      </div>
      <div className="two item-sheet">
        {LANGUAGES.map((language) => (
          <section key={language} className="sheet pad" lang={language} aria-label={words[language]()}>
            <p className="label">{words[language]()}</p>
            <Preview item={shown[language]} right={isKeyShown ? sheet.right : null} />
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

type PreviewProps = { item: ShownItem; right: Parameters<typeof AnswerFields>[0]["answer"] | null };

/** The candidate's own pieces: what is typed here goes nowhere. */
function Preview({ item, right }: PreviewProps) {
  const [answer, setAnswer] = useState(() => emptyAnswer(item));
  return (
    <div className="ask">
      <h2 className="pre-line">
        <ItemText text={item.question} />
      </h2>
      {item.situation === null ? null : (
        <div className="situation pre-line">
          <ItemText text={item.situation} />
        </div>
      )}
      <ItemFiles folder={`/api/plateforme/questions/${item.id}`} item={item} />
      <AnswerFields
        item={item}
        answer={right ?? answer}
        isLocked={right !== null}
        hasError={false}
        onChange={setAnswer}
      />
    </div>
  );
}
