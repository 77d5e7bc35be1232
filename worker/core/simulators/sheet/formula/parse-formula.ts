import { readNumber } from "../read-content.ts";
import { canonicalName } from "./function-names.ts";
import { readColumns, readReference } from "./reference.ts";
import { readTokens, type Token } from "./tokens.ts";

export type Formula =
  | { is: "value"; value: string | number | boolean }
  | { is: "lost" }
  /** columns and rows from 0; `lastRow` null: down to the sheet's end */
  | { is: "block"; column: number; row: number; lastColumn: number; lastRow: number | null }
  /** `name` in English, or null: there is no such function */
  | { is: "call"; name: string | null; args: readonly (Formula | null)[] }
  | { is: "sign"; sign: string; left: Formula; right: Formula }
  | { is: "minus" | "percent"; of: Formula };

/** Weakest first; all join from the left. */
const SIGNS: readonly (readonly string[])[] = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"]];

/** The tree of a formula that begins with `=`; null: it cannot be read. */
export function parseFormula(text: string, language: string): Formula | null {
  const tokens = readTokens(text, language);
  if (tokens === null) return null;
  const parser = new Parser(tokens, language);
  const tree = parser.level(0);
  return parser.isAtEnd() ? tree : null;
}

class Parser {
  private readonly tokens: readonly Token[];
  private readonly language: string;
  private at = 0;

  constructor(tokens: readonly Token[], language: string) {
    this.tokens = tokens;
    this.language = language;
  }

  isAtEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  level(rank: number): Formula | null {
    const signs = SIGNS[rank];
    if (signs === undefined) return this.unary();
    let left = this.level(rank + 1);
    while (left !== null && signs.includes(this.sign())) {
      const sign = this.sign();
      this.at += 1;
      const right = this.level(rank + 1);
      left = right === null ? null : { is: "sign", sign, left, right };
    }
    return left;
  }

  private unary(): Formula | null {
    const sign = this.sign();
    if (sign === "-" || sign === "+") {
      this.at += 1;
      const of = this.unary();
      return of === null || sign === "+" ? of : { is: "minus", of };
    }
    let one = this.primary();
    while (one !== null && this.sign() === "%") {
      this.at += 1;
      one = { is: "percent", of: one };
    }
    return one;
  }

  private primary(): Formula | null {
    const token = this.tokens[this.at];
    if (token === undefined) return null;
    this.at += 1;
    switch (token.kind) {
      case "number":
        return { is: "value", value: readNumber(this.inLanguage(token.text), this.language) ?? 0 };
      case "text":
        return { is: "value", value: token.text.slice(1, -1).replace(/""/g, '"') };
      case "columns": {
        const { from, to } = readColumns(token.text);
        return { is: "block", column: Math.min(from, to), row: 0, lastColumn: Math.max(from, to), lastRow: null };
      }
      case "cell":
        return this.block(token.text);
      case "name":
        return this.name(token.text);
      case "lost":
        return { is: "lost" };
      case "sign": {
        const inner = token.text === "(" ? this.level(0) : null;
        return this.takes(")") ? inner : null;
      }
    }
  }

  private block(text: string): Formula | null {
    const one = readReference(text);
    const next = this.sign() === ":" ? this.tokens[this.at + 1] : undefined;
    if (this.sign() === ":" && next?.kind !== "cell") return null;
    const other = next === undefined ? one : readReference(next.text);
    if (next !== undefined) this.at += 2;
    return {
      is: "block",
      column: Math.min(one.column, other.column),
      row: Math.min(one.row, other.row),
      lastColumn: Math.max(one.column, other.column),
      lastRow: Math.max(one.row, other.row),
    };
  }

  private name(text: string): Formula | null {
    const name = canonicalName(text);
    if (!this.takes("(")) {
      return name === "TRUE" || name === "FALSE"
        ? { is: "value", value: name === "TRUE" }
        : { is: "call", name: null, args: [] };
    }
    const args: (Formula | null)[] = [];
    if (this.takes(")")) return { is: "call", name, args };
    for (;;) {
      const isLeftOut = this.sign() === ";" || this.sign() === "," || this.sign() === ")";
      const arg = isLeftOut ? null : this.level(0);
      if (arg === null && !isLeftOut) return null;
      args.push(arg);
      if (this.takes(")")) return { is: "call", name, args };
      if (!this.takes(";") && !this.takes(",")) return null;
    }
  }

  private sign(): string {
    const token = this.tokens[this.at];
    return token?.kind === "sign" ? token.text : "";
  }

  private takes(sign: string): boolean {
    if (this.sign() !== sign) return false;
    this.at += 1;
    return true;
  }

  private inLanguage(number: string): string {
    return this.language === "en" ? number : number.replace(".", ",");
  }
}
