const IMPURE: Readonly<Record<string, RegExp>> = {
  "Date.now": /\bDate\s*\.\s*now\b/,
  "new Date()": /\bnew\s+Date\s*(\(\s*\)|(?!\s*\())/,
  "Date()": /(?<!new\s+)(?<![\w.])Date\s*\(/,
  "Math.random": /\bMath\s*\.\s*random\b/,
  crypto: /\bcrypto\b/,
  performance: /\bperformance\s*\./,
  "a timer": /\b(setTimeout|setInterval|setImmediate)\s*\(/,
  fetch: /(?<![\w.])fetch\s*\(/,
};

/** The clock, chance and the network, by name, wherever code (not a comment, not a text) reaches for them. */
export function impureWords(source: string): string[] {
  const code = withoutCommentsAndTexts(source);
  return Object.entries(IMPURE)
    .filter(([, pattern]) => pattern.test(code))
    .map(([name]) => name);
}

/** Comments and quoted texts may say what they like. Template holes are kept: they are code. */
function withoutCommentsAndTexts(source: string): string {
  const quoted = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g;
  return source.replace(quoted, (found) => (found.startsWith("/") ? " " : '""'));
}
