import { turnReference } from "./reference.ts";
import { readTokens } from "./tokens.ts";

/** A text with the place of its caret. */
export type Typing = { text: string; caret: number };

/** The `$` of the reference under the caret turned once (F4); null: there is none. */
export function turnAtCaret({ text, caret }: Typing, language: string): Typing | null {
  const tokens = text.startsWith("=") ? readTokens(text, language) : null;
  const token = tokens?.find(({ kind, at, text: part }) => kind === "cell" && at <= caret && caret <= at + part.length);
  if (token === undefined) return null;
  const turned = turnReference(token.text);
  return { text: splice(text, token.at, token.at + token.text.length, turned), caret: token.at + turned.length };
}

/** May a reference stand at the caret, so that a cell can be pointed at there? */
export function takesReference({ text, caret }: Typing): boolean {
  return text.startsWith("=") && /[=(+\-*/^&<>;,:]\s*$/.test(text.slice(0, caret));
}

/** The formula with the brackets closed that were left open. */
export function closeBrackets(text: string, language: string): string {
  const tokens = text.startsWith("=") ? readTokens(text, language) : null;
  if (tokens === null) return text;
  const count = (sign: string) => tokens.filter((token) => token.kind === "sign" && token.text === sign).length;
  return text + ")".repeat(Math.max(0, count("(") - count(")")));
}

export function splice(text: string, from: number, to: number, fresh: string): string {
  return text.slice(0, from) + fresh + text.slice(to);
}
