import type { Face, Fonts } from "./fonts.ts";
import { cleanText, measure } from "./runs.ts";

/** Text in one face; a paragraph is a list of them. */
export type Span = { text: string; face: Face };
/** `isCut`: it ends inside a word, or after its hyphen; else a space stood where the next line begins. */
export type Line = { spans: Span[]; width: number; isCut: boolean };

/** Lines ready to draw. `size` and `leading` (a multiple of size) give each line's height; widths are in points. */
export type TextBlock = { lines: Line[]; size: number; leading: number };

export type Fit = {
  width: number;
  size: number;
  /** Shrink down to this size before a word may be cut between two letters. Default: `size`. */
  minSize?: number;
  leading?: number;
  maxLines?: number;
  height?: number;
};

/** Below this nothing can be read on a school printer: the text is then cut with an ellipsis. */
const SMALLEST = 4.5;
const STEP = 0.25;
const graphemes = new Intl.Segmenter("fr", { granularity: "grapheme" });

/** `**bold**` in our own wording; a person's text must be passed through `plain`, never through this. */
export function rich(markup: string): Span[] {
  return markup
    .split("**")
    .map((text, index): Span => ({ text, face: index % 2 === 1 ? "bold" : "regular" }))
    .filter((span) => span.text !== "");
}

export function plain(text: string, face: Face = "regular"): Span[] {
  return [{ text, face }];
}

/** Wraps, and shrinks when it must, so that the whole text stands inside the box; cut with "…" only under 4.5 pt. */
export function fitText(fonts: Fonts, spans: readonly Span[], fit: Fit): TextBlock {
  const leading = fit.leading ?? 1.25;
  const minSize = Math.min(fit.minSize ?? fit.size, fit.size);
  const clean = spans.map((span) => ({ ...span, text: cleanText(span.text) }));
  const fits = (lines: readonly Line[], size: number) =>
    lines.length <= (fit.maxLines ?? Number.POSITIVE_INFINITY) &&
    lines.length * leading * size <= (fit.height ?? Number.POSITIVE_INFINITY) + 0.01;
  for (let size = fit.size; size >= minSize; size -= STEP) {
    const wrapped = wrap(fonts, clean, fit.width / size);
    if (!wrapped.broken && fits(wrapped.lines, size)) return scaled(wrapped.lines, size, leading);
  }
  for (let size = minSize; size >= SMALLEST; size -= STEP) {
    const wrapped = wrap(fonts, clean, fit.width / size);
    if (fits(wrapped.lines, size)) return scaled(wrapped.lines, size, leading);
  }
  const size = Math.min(SMALLEST, minSize);
  const room = Math.floor((fit.height ?? Number.POSITIVE_INFINITY) / (leading * size) + 0.01);
  const kept = wrap(fonts, clean, fit.width / size).lines.slice(0, Math.max(1, Math.min(fit.maxLines ?? room, room)));
  return scaled(kept.with(-1, withEllipsis(fonts, kept.at(-1), fit.width / size)), size, leading);
}

export function blockHeight(block: TextBlock): number {
  return block.lines.length * block.leading * block.size;
}

function scaled(lines: readonly Line[], size: number, leading: number): TextBlock {
  return { lines: lines.map((line) => ({ ...line, width: line.width * size })), size, leading };
}

function withEllipsis(fonts: Fonts, line: Line | undefined, width: number): Line {
  const face = line?.spans[0]?.face ?? "regular";
  const signs = Array.from(graphemes.segment(line?.spans.map((span) => span.text).join("") ?? ""), (g) => g.segment);
  while (signs.length > 0 && measure(fonts, `${signs.join("")}…`, face) > width) signs.pop();
  const text = `${signs.join("")}…`;
  return { spans: [{ text, face }], width: measure(fonts, text, face), isCut: false };
}

/** Widths at size 1. `broken` says that a word had to be cut between two letters. */
function wrap(fonts: Fonts, spans: readonly Span[], width: number): { lines: Line[]; broken: boolean } {
  const lines: Line[] = [];
  let broken = false;
  let current: Span[] = [];
  const flush = (isCut = !lastText(current).endsWith(" ")) => {
    const trimmed = trimEnd(current);
    lines.push({ spans: trimmed, width: widthOf(fonts, trimmed), isCut });
    current = [];
  };
  for (const token of tokens(spans)) {
    if (token.newLine) {
      flush(false);
      continue;
    }
    const withToken = merge(current, token.spans);
    if (widthOf(fonts, trimEnd(withToken)) <= width) {
      current = withToken;
      continue;
    }
    if (current.length > 0) flush();
    if (widthOf(fonts, trimEnd(token.spans)) <= width) {
      current = token.spans;
      continue;
    }
    broken = true;
    for (const letter of letters(token.spans)) {
      const longer = merge(current, [letter]);
      if (current.length > 0 && widthOf(fonts, trimEnd(longer)) > width) {
        flush();
        current = [letter];
      } else current = longer;
    }
  }
  flush();
  return { lines, broken };
}

type Token = { newLine: boolean; spans: Span[] };

/** Cuts after ordinary spaces, after a hyphen between two long enough parts, and at line feeds; never at U+00A0. */
function tokens(spans: readonly Span[]): Token[] {
  const found: Token[] = [];
  let glued: Span[] = [];
  const close = () => {
    if (glued.length > 0) found.push({ newLine: false, spans: glued });
    glued = [];
  };
  for (const span of spans) {
    for (const piece of span.text.split(/(\n)|(?<= )(?! )|(?<=\p{L}{2}[-‐])(?=\p{L}{2})/u)) {
      if (piece === undefined || piece === "") continue;
      if (piece === "\n") {
        close();
        found.push({ newLine: true, spans: [] });
        continue;
      }
      if (/[ ]$/.test(lastText(glued)) || /\p{L}{2}[-‐]$/u.test(lastText(glued))) close();
      glued = merge(glued, [{ text: piece, face: span.face }]);
    }
  }
  close();
  return found;
}

function lastText(spans: readonly Span[]): string {
  return spans.at(-1)?.text ?? "";
}

function letters(spans: readonly Span[]): Span[] {
  return spans.flatMap((span) =>
    Array.from(graphemes.segment(span.text), ({ segment }) => ({ text: segment, face: span.face })),
  );
}

function merge(left: readonly Span[], right: readonly Span[]): Span[] {
  const merged = left.map((span) => ({ ...span }));
  for (const span of right) {
    const last = merged.at(-1);
    if (last !== undefined && last.face === span.face) last.text += span.text;
    else merged.push({ ...span });
  }
  return merged;
}

function trimEnd(spans: readonly Span[]): Span[] {
  const last = spans.at(-1);
  if (last === undefined || !last.text.endsWith(" ")) return [...spans];
  return trimEnd(
    [...spans.slice(0, -1), { ...last, text: last.text.replace(/ +$/, "") }].filter((span) => span.text !== ""),
  );
}

function widthOf(fonts: Fonts, spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + measure(fonts, span.text, span.face), 0);
}
