/** UTF-8 with its mark, `;` between cells, so that a French spreadsheet opens it by a double click; CRLF ends. */
export function makeCsv(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const lines = rows.map((row) => row.map((cell) => quote(String(cell))).join(";"));
  return new TextEncoder().encode(`\ufeff${lines.join("\r\n")}\r\n`);
}

function quote(cell: string): string {
  return /[;"\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
