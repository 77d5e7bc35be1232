import type { Simulator } from "../simulator.ts";
import {
  type Block,
  columnsOf,
  isIn,
  isOneCell,
  letterOf,
  nameOf,
  placesOf,
  rangeName,
  readCell,
  readRange,
} from "./address.ts";
import { calculateSheet } from "./calculate-sheet.ts";
import { copyCells } from "./copy-cells.ts";
import { factsOf } from "./facts.ts";
import { cellsOf, isWithin, tableBlock, wholeSheet } from "./grid.ts";
import { readContent } from "./read-content.ts";
import { type Chart, type Filter, type Format, type SheetAction, type SheetScene, TOOLS, type Tool } from "./scene.ts";
import type { SheetSecret } from "./secret.ts";
import { put, sortRows } from "./sort-rows.ts";
import type { SheetState } from "./state.ts";

const LONGEST_TEXT = 200;

export const SHEET: Simulator<SheetScene, SheetState, SheetAction, SheetSecret> = {
  begin(scene) {
    const cells = cellsOf(scene);
    const typed = Object.entries(cells).map(([name, text]) => [name, formatTyped(text, scene.language)] as const);
    const given = (scene.formats ?? []).flatMap(({ range, format }) =>
      placesOf(readRange(range) ?? { from: { column: 0, row: 0 }, to: { column: -1, row: -1 } }).map(
        (place) => [nameOf(place), format] as const,
      ),
    );
    const formats = Object.fromEntries([...typed, ...given].filter(([, format]) => format !== "general"));
    const selection = { cell: "A1", to: "A1" };
    return { scene, cells, formats, filters: {}, chart: null, printArea: null, printRows: null, selection };
  },

  apply(state, action) {
    const { scene, cells, formats } = state;
    switch (action.do) {
      case "select":
        return select(state, action.cell, action.to ?? action.cell);
      case "type": {
        const place = readCell(action.cell);
        if (place === null || !isIn(place, wholeSheet(scene)) || action.text.length > LONGEST_TEXT) return null;
        const text = action.text.trim() === "" ? undefined : action.text;
        if (cells[action.cell] === text) return null;
        const nextCells = { ...cells };
        put(nextCells, action.cell, text);
        const brought = text === undefined ? "general" : formatTyped(text, scene.language);
        const nextFormats = brought === "general" ? formats : { ...formats, [action.cell]: brought };
        return { ...state, cells: nextCells, formats: nextFormats, selection: { cell: action.cell, to: action.cell } };
      }
      case "clear": {
        const filled = placesIn(state, action.range)?.filter((place) => cells[nameOf(place)] !== undefined) ?? [];
        if (filled.length === 0) return null;
        const next = { ...cells };
        for (const place of filled) put(next, nameOf(place), undefined);
        return { ...state, cells: next };
      }
      case "copy": {
        const [from, to] = [readRange(action.from), readRange(action.to)];
        if (from === null || to === null || !isWithin(from, wholeSheet(scene))) return null;
        const copied = copyCells(state, from, to);
        return copied === null ? null : { ...state, ...copied };
      }
      case "sort": {
        const block = readRange(action.range);
        if (!hasTool(scene, "sort") || block === null || !isWithin(block, wholeSheet(scene))) return null;
        const letters = columnsOf(block).map(letterOf);
        if (action.by.length === 0 || action.by.some(({ column }) => !letters.includes(column))) return null;
        const sorted = sortRows(state, calculateSheet(scene, cells), block, action.by, scene.language);
        return isSame(sorted.cells, cells) ? null : { ...state, ...sorted };
      }
      case "filter":
        return filter(state, action.table, action.column, action.filter);
      case "format": {
        const places = hasTool(scene, "format") ? placesIn(state, action.range) : null;
        if (places === null) return null;
        const next = { ...formats };
        for (const place of places) put(next, nameOf(place), action.format === "general" ? undefined : action.format);
        return isSame(next, formats) ? null : { ...state, formats: next };
      }
      case "chart":
        return isPossibleChart(state, action.chart) ? { ...state, chart: action.chart } : null;
      case "print-area": {
        if (!hasTool(scene, "print") || state.printArea === action.range) return null;
        if (action.range !== null && placesIn(state, action.range) === null) return null;
        return { ...state, printArea: action.range };
      }
      case "print-rows": {
        if (!hasTool(scene, "print") || state.printRows === action.rows) return null;
        const [, first, last] = /^([1-9]\d?):([1-9]\d?)$/.exec(action.rows ?? "1:1") ?? [];
        const isThere =
          first !== undefined && Number(first) <= Number(last) && Number(last) <= wholeSheet(scene).to.row + 1;
        return isThere ? { ...state, printRows: action.rows } : null;
      }
    }
  },

  facts: factsOf,

  isLook: (action) => action.do === "select",

  merge: (last, next) => (last.do === "select" && next.do === "select" ? next : null),
};

/** Is that tool in the bar? */
export function hasTool({ tools = TOOLS }: SheetScene, tool: Tool): boolean {
  return tools.includes(tool);
}

function select(state: SheetState, cell: string, to: string): SheetState | null {
  const [one, other] = [readCell(cell), readCell(to)];
  const sheet = wholeSheet(state.scene);
  if (one === null || other === null || !isIn(one, sheet) || !isIn(other, sheet)) return null;
  if (state.selection.cell === cell && state.selection.to === to) return null;
  return { ...state, selection: { cell, to } };
}

function filter(state: SheetState, table: string, column: string, wanted: Filter | null): SheetState | null {
  const { scene, cells, filters } = state;
  const block = hasTool(scene, "filter") ? tableBlock(scene, cells, table) : null;
  if (block === null || !columnsOf(block).map(letterOf).includes(column)) return null;
  const own = { ...filters[table] };
  put(own, column, wanted ?? undefined);
  if (JSON.stringify(own[column]) === JSON.stringify(filters[table]?.[column])) return null;
  return { ...state, filters: { ...filters, [table]: own } };
}

function isPossibleChart({ scene, cells, chart }: SheetState, wanted: Chart | null): boolean {
  if (!hasTool(scene, "chart") || JSON.stringify(chart) === JSON.stringify(wanted)) return false;
  if (wanted === null) return true;
  const block = tableBlock(scene, cells, wanted.table);
  if (block === null) return false;
  const letters = columnsOf(block).map(letterOf);
  const isOnce = new Set(wanted.series).size === wanted.series.length;
  return isOnce && wanted.series.length > 0 && [wanted.labels, ...wanted.series].every((one) => letters.includes(one));
}

/** The cells of a range of this sheet, written as the page writes it; null: it is no such range. */
function placesIn({ scene }: SheetState, range: string) {
  const block: Block | null = readRange(range);
  if (block === null || !isWithin(block, wholeSheet(scene)) || rangeName(block) !== range) return null;
  return isOneCell(block) ? [block.from] : placesOf(block);
}

function formatTyped(text: string, language: string): Format {
  return text.startsWith("=") ? "general" : readContent(text, language).format;
}

function isSame(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
