export type Token = { kind: TokenKind; text: string; at: number };
export type TokenKind = "text" | "columns" | "cell" | "name" | "number" | "sign" | "lost";

const PATTERNS: readonly (readonly [TokenKind | "space", RegExp])[] = [
  ["space", /[\s\u00a0\u202f]+/y],
  ["lost", /#REF!/y],
  ["text", /"(?:[^"]|"")*"/y],
  ["columns", /\$?[A-Za-z]:\$?[A-Za-z](?![A-Za-z0-9_(.])/y],
  ["cell", /\$?[A-Za-z]\$?[1-9]\d{0,2}(?![A-Za-z0-9_(])/y],
  ["name", /[A-Za-zÀ-ÿ_][A-Za-zÀ-ÿ0-9_]*(?:\.[A-Za-zÀ-ÿ0-9_]+)*/y],
];
const COMMON_END: readonly (readonly [TokenKind | "space", RegExp])[] = [["sign", /<>|<=|>=|[-+*/^&=<>%();:,]/y]];
// A French formula takes the point of a numeric pad as well: it means nothing else there.
const NUMBER = { fr: /\d+(?:[.,]\d+)?/y, en: /\d+(?:\.\d+)?/y };

/** The parts of a formula after its `=`, with their places in the text; null: a sign that no formula has. */
export function readTokens(text: string, language: string, from = 1): Token[] | null {
  const patterns = [...PATTERNS, ["number", language === "en" ? NUMBER.en : NUMBER.fr] as const, ...COMMON_END];
  const tokens: Token[] = [];
  let at = from;
  while (at < text.length) {
    const found = firstMatch(patterns, text, at);
    if (found === null) return null;
    if (found.kind !== "space") tokens.push({ kind: found.kind, text: found.text, at });
    at += found.text.length;
  }
  return tokens;
}

function firstMatch(patterns: readonly (readonly [TokenKind | "space", RegExp])[], text: string, at: number) {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { kind, text: found };
  }
  return null;
}
