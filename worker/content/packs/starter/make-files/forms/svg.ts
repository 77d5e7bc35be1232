const INK = "#1b2b4b";

/** A drawing in black on white that says nothing by colour alone; its words are for the eye, the item's alt text for the ear. */
export function makeSvg(width: number, height: number, parts: readonly string[]): Uint8Array {
  const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="14" fill="${INK}" stroke="none">`;
  const paper = `<rect width="${width}" height="${height}" fill="#ffffff"/>`;
  return new TextEncoder().encode(`${[open, paper, ...parts, "</svg>"].join("\n")}\n`);
}

export function line(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${INK}" stroke-width="2"/>`;
}

export function dot(x: number, y: number): string {
  return `<circle cx="${x}" cy="${y}" r="5"/>`;
}

export function word(x: number, y: number, text: string, anchor: "start" | "middle" | "end"): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}">${text}</text>`;
}
