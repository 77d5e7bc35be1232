/** First signs that make a spreadsheet run a cell. */
const RUNS = /^'*[=+\-@\t\r]/;
const MARKED = /^'+[=+\-@\t\r]/;

/**
 * Text that people typed, safe in a spreadsheet: an apostrophe before `=`, `+`, `-`, `@`, tab or CR. Text that already
 * looks marked gets one more, so that `removeFormulaMark` gives back exactly what was typed.
 */
export function addFormulaMark(text: string): string {
  return RUNS.test(text) ? `'${text}` : text;
}

export function removeFormulaMark(text: string): string {
  return MARKED.test(text) ? text.slice(1) : text;
}
