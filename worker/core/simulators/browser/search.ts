import type { Filters, Result, Summary } from "./scene.ts";
import type { BrowserState, Place } from "./state.ts";
import { daysBefore } from "./time.ts";

/** Days that each period reaches back. */
const PERIODS: Record<Exclude<Filters["period"], "any">, number> = { day: 1, week: 7, month: 31, year: 366 };

type Query = { words: string[]; phrases: string[]; without: string[]; site: string | null; file: string | null };

/** What the results page shows, best first; paid ones apart. */
export function resultsOf(
  { scene }: BrowserState,
  { query, picture, filters }: Extract<Place, { at: "results" }>,
): { top: Result[]; found: Result[]; bottom: Result[] } {
  const read = readQuery(query);
  const ranked = (scene.results ?? [])
    .filter((result) => passesFilters(result, filters, scene.today))
    .map((result, rank) => ({
      result,
      rank,
      hits: picture === undefined ? hits(result, read) : byPicture(result, picture),
    }))
    .filter(({ hits: count }) => count > 0)
    .sort((one, other) => other.hits - one.hits || one.rank - other.rank)
    .map(({ result }) => result);
  return {
    top: ranked.filter(({ ad }) => ad === "top"),
    found: ranked.filter(({ ad }) => ad === undefined),
    bottom: ranked.filter(({ ad }) => ad === "bottom"),
  };
}

/** What the engine's AI says of that search, if anything. */
export function summaryOf(
  { scene }: BrowserState,
  { query, picture }: Extract<Place, { at: "results" }>,
): Summary | null {
  if (picture !== undefined) return null;
  const asked = fold(query);
  return (scene.summaries ?? []).find(({ words }) => words.every((word) => asked.includes(stem(fold(word))))) ?? null;
}

/** Words, "exact phrases", -without, site:… and filetype:…, as search engines read them. */
function readQuery(query: string): Query {
  const phrases: string[] = [];
  const rest = query.replace(/["“«]([^"”»]+)["”»]/gu, (_, phrase: string) => {
    phrases.push(fold(phrase).trim());
    return " ";
  });
  const parts = rest.split(/\s+/u).filter(Boolean);
  const after = (sign: string) => parts.find((part) => part.toLowerCase().startsWith(sign))?.slice(sign.length) ?? null;
  const words = parts.filter((part) => !/^(?:-|site:|filetype:)/iu.test(part)).flatMap(wordsOf);
  return {
    words: words.length > 1 ? words.filter((word) => word.length > 2) : words,
    phrases: phrases.filter((phrase) => phrase !== ""),
    without: parts.filter((part) => /^-./u.test(part)).flatMap((part) => wordsOf(part.slice(1))),
    site: after("site:")?.toLowerCase() ?? null,
    file: after("filetype:")?.toLowerCase() ?? null,
  };
}

/** How many words of the query it holds; 0 when it is not a result. */
function hits(result: Result, { words, phrases, without, site, file }: Query): number {
  const text = fold(`${result.title} ${result.snippet} ${result.words ?? ""}`);
  if (phrases.some((phrase) => !text.includes(phrase)) || without.some((word) => text.includes(stem(word)))) return 0;
  if (site !== null && !result.address.toLowerCase().includes(site)) return 0;
  if (file !== null && result.file !== file) return 0;
  const found = words.filter((word) => text.includes(stem(word))).length;
  const isEnough = found * 2 >= words.length && found + phrases.length > 0;
  return isEnough || (words.length === 0 && (site ?? file) !== null) ? found + phrases.length + 1 : 0;
}

function byPicture(result: Result, picture: string): number {
  return result.picture === picture ? 1 : 0;
}

function passesFilters(result: Result, { period, language, file, licence }: Filters, today: string): boolean {
  if (period !== "any" && (result.date === undefined || result.date < daysBefore(today, PERIODS[period]).slice(0, 10)))
    return false;
  if (language !== "any" && result.language !== language) return false;
  if (file !== "any" && result.file !== file) return false;
  if (licence === "any") return true;
  return result.licence === "change" || (licence === "reuse" && result.licence === "reuse");
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The singular finds the plural. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/[sx]$/u, "") : word;
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’]/gu, "'").replace(/\s+/gu, " ").toLowerCase();
}
