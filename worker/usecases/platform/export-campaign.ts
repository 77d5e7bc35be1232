import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { EstablishmentKind } from "#worker/core/people/establishment-kind.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import type { FigureSlice } from "../figure-ports.ts";
import type { Download } from "../file-ports.ts";
import { showCampaign } from "./campaign-figures.ts";

/** In the reader's language. */
export type CampaignFileWords = {
  fileName(year: number): string;
  /** cut, value, kind, sessions, candidates, tests, validated */
  titles: readonly string[];
  cuts: { kind: string; academy: string; week: string };
  kindOf(kind: EstablishmentKind): string;
  academyOf(name: string): string;
  dayOf(monday: string): string;
};

type Asked = { actor: Actor; year: number | null; kind: EstablishmentKind | null; words: CampaignFileWords };

/** What was last counted, a line for each kind, académie and week. Errors: FIGURES_NOT_COUNTED, those of `showCampaign`. */
export async function exportCampaign(
  { actor, year: asked, kind, words }: Asked,
  deps: Pick<Deps, "figures" | "clock" | "files">,
): Promise<Result<Download, DomainError>> {
  const shown = await showCampaign({ actor, year: asked }, deps);
  if (!shown.ok) return shown;
  const { year, campaign } = shown.value;
  if (campaign === null) return refuse(domainError("FIGURES_NOT_COUNTED"));
  const isOf = (one: { kind: EstablishmentKind }) => kind === null || one.kind === kind;
  const line = (cut: string, value: string, slice: Omit<FigureSlice, "name">) => {
    const { held, candidates, tests, validated } = slice;
    return [cut, value, words.kindOf(slice.kind), held, candidates, tests, validated];
  };
  const rows = [
    ...campaign.kinds.filter(isOf).map(({ kind: of, figures }) => {
      const { validated, rejected, cancelled, unscored } = figures.tests;
      const tests = validated + rejected + cancelled + unscored;
      const counts = { held: figures.sessions.held, candidates: figures.candidates, tests, validated };
      return line(words.cuts.kind, words.kindOf(of), { ...counts, kind: of });
    }),
    ...campaign.academies.filter(isOf).map((slice) => line(words.cuts.academy, words.academyOf(slice.name), slice)),
    ...campaign.weeks.filter(isOf).map((slice) => line(words.cuts.week, words.dayOf(slice.name), slice)),
  ];
  return ok({
    contentType: "text/csv; charset=utf-8",
    disposition: deps.files.disposition(words.fileName(year)),
    body: deps.files.writeTable(words.titles, rows),
  });
}
