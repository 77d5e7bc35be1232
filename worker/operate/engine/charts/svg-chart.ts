/** How a series is told apart in black and white: its stroke's dashes, its marks and its grey. */
export type Look = { dash: string; mark: "disc" | "ring" | "square" | "cross" | "none"; grey: string };

export type Series = { name: string; look: Look; points: readonly Point[] };

/** `low` and `high`, where given, are drawn as a whisker through the point. */
export type Point = { x: number; y: number; low?: number; high?: number };

export type Axis = { label: string; min: number; max: number; ticks: readonly Tick[] };

export type Tick = { at: number; text: string };

/** A horizontal stretch that the figures should lie in, or a line (from = to). */
export type Band = { name: string; from: number; to: number };

export type Chart = { title: string; x: Axis; y: Axis; series: readonly Series[]; band?: Band; joined: boolean };

const WIDTH = 760;
const HEIGHT = 480;
const PLOT = { left: 78, right: 24, top: 104, bottom: 64 };
const LEGEND_TOP = 48;
const LEGEND_LINE = 20;
const LEGEND_COLUMN = 350;

/** A chart as a plain SVG: labelled axes, a legend, no colour that ink could lose. */
export function drawChart(chart: Chart): string {
  const place = placer(chart);
  const parts = [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    text(PLOT.left, 28, chart.title, 'font-size="17" font-weight="600"'),
    ...drawBand(chart, place),
    ...drawGrid(chart, place),
    ...chart.series.flatMap((series) => drawSeries(series, place, chart.joined)),
    ...drawLegend(chart),
  ];
  const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${plain(chart.title)}" font-family="Helvetica, Arial, sans-serif" font-size="13" fill="#111111">`;
  return `${open}\n${parts.join("\n")}\n</svg>\n`;
}

type Placer = { x(value: number): number; y(value: number): number };

function placer({ x, y }: Chart): Placer {
  const width = WIDTH - PLOT.left - PLOT.right;
  const height = HEIGHT - PLOT.top - PLOT.bottom;
  return {
    x: (value) => round(PLOT.left + ((value - x.min) / (x.max - x.min)) * width),
    y: (value) => round(PLOT.top + (1 - (clamp(value, y) - y.min) / (y.max - y.min)) * height),
  };
}

/** A figure off the scale is drawn at its edge: a picture with a hole hides what matters most. */
function clamp(value: number, { min, max }: Axis): number {
  return Math.min(max, Math.max(min, value));
}

function drawBand({ band }: Chart, place: Placer): string[] {
  if (band === undefined) return [];
  const [top, bottom] = [place.y(band.to), place.y(band.from)];
  const right = WIDTH - PLOT.right;
  if (top === bottom)
    return [line(PLOT.left, top, right, top, 'stroke="#000000" stroke-width="1" stroke-dasharray="14 4"')];
  return [
    `<rect x="${PLOT.left}" y="${top}" width="${right - PLOT.left}" height="${round(bottom - top)}" fill="#e4e4e4"/>`,
  ];
}

function drawGrid({ x, y }: Chart, place: Placer): string[] {
  const [left, right] = [PLOT.left, WIDTH - PLOT.right];
  const [top, bottom] = [PLOT.top, HEIGHT - PLOT.bottom];
  const rows = y.ticks.flatMap(({ at, text: words }) => [
    line(left, place.y(at), right, place.y(at), 'stroke="#cccccc" stroke-width="0.7"'),
    text(left - 8, place.y(at) + 4, words, 'text-anchor="end"'),
  ]);
  const columns = x.ticks.flatMap(({ at, text: words }) => [
    line(place.x(at), bottom, place.x(at), bottom + 5, 'stroke="#111111"'),
    text(place.x(at), bottom + 20, words, 'text-anchor="middle"'),
  ]);
  const middle = (top + bottom) / 2;
  return [
    ...rows,
    ...columns,
    line(left, top, left, bottom, 'stroke="#111111"'),
    line(left, bottom, right, bottom, 'stroke="#111111"'),
    text((left + right) / 2, HEIGHT - 14, x.label, 'text-anchor="middle"'),
    text(20, middle, y.label, `text-anchor="middle" transform="rotate(-90 20 ${middle})"`),
  ];
}

function drawSeries({ look, points }: Series, place: Placer, joined: boolean): string[] {
  const path = points.map(({ x, y }) => `${place.x(x)},${place.y(y)}`).join(" ");
  const stroke = `stroke="${look.grey}" stroke-width="1.8"${look.dash === "" ? "" : ` stroke-dasharray="${look.dash}"`}`;
  const whiskers = points.flatMap(({ x, low, high }) =>
    low === undefined || high === undefined ? [] : [drawWhisker(place.x(x), place.y(low), place.y(high), look.grey)],
  );
  const marks = points.map(({ x, y }) => drawMark(place.x(x), place.y(y), look));
  return [...(joined ? [`<polyline points="${path}" fill="none" ${stroke}/>`] : []), ...whiskers, ...marks];
}

function drawWhisker(x: number, low: number, high: number, grey: string): string {
  const stroke = `stroke="${grey}" stroke-width="1.2"`;
  return [
    line(x, low, x, high, stroke),
    line(x - 4, low, x + 4, low, stroke),
    line(x - 4, high, x + 4, high, stroke),
  ].join("");
}

function drawMark(x: number, y: number, { mark, grey }: Look): string {
  switch (mark) {
    case "none":
      return "";
    case "disc":
      return `<circle cx="${x}" cy="${y}" r="4" fill="${grey}"/>`;
    case "ring":
      return `<circle cx="${x}" cy="${y}" r="4" fill="#ffffff" stroke="${grey}" stroke-width="1.6"/>`;
    case "square":
      return `<rect x="${round(x - 3.6)}" y="${round(y - 3.6)}" width="7.2" height="7.2" fill="#ffffff" stroke="${grey}" stroke-width="1.6"/>`;
    case "cross":
      return [
        line(x - 4, y - 4, x + 4, y + 4, `stroke="${grey}" stroke-width="1.6"`),
        line(x - 4, y + 4, x + 4, y - 4, `stroke="${grey}" stroke-width="1.6"`),
      ].join("");
  }
}

function drawLegend({ series, band, joined }: Chart): string[] {
  const entries = series.map(({ name, look }) => ({ name, look, isBand: false }));
  const noLook: Look = { dash: "14 4", mark: "none", grey: "#000000" };
  if (band !== undefined) entries.push({ name: band.name, look: noLook, isBand: band.from !== band.to });
  return entries.flatMap(({ name, look, isBand }, at) => {
    const left = PLOT.left + (at % 2) * LEGEND_COLUMN;
    const middle = LEGEND_TOP + Math.floor(at / 2) * LEGEND_LINE;
    const dash = look.dash === "" ? "" : ` stroke-dasharray="${look.dash}"`;
    const stroke = line(left, middle, left + 34, middle, `stroke="${look.grey}" stroke-width="1.8"${dash}`);
    const swatch = `<rect x="${left}" y="${middle - 6}" width="34" height="12" fill="#e4e4e4"/>`;
    const hasLine = joined || look.mark === "none";
    return [
      isBand ? swatch : `${hasLine ? stroke : ""}${drawMark(left + 17, middle, look)}`,
      text(left + 42, middle + 4, name, ""),
    ];
  });
}

function line(x1: number, y1: number, x2: number, y2: number, style: string): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" ${style}/>`;
}

function text(x: number, y: number, words: string, style: string): string {
  return `<text x="${round(x)}" y="${round(y)}" ${style}>${plain(words)}</text>`;
}

function plain(words: string): string {
  return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
