import type { Simulator } from "../simulator.ts";
import type { Condition, Control, Setting, SettingsAction, SettingsScene, Value } from "./scene.ts";

export type SettingsState = {
  scene: SettingsScene;
  /** id of the page on screen */
  page: string;
  /** pages that were opened, in the order of their first time; the first page is open from the start */
  seen: readonly string[];
  values: Readonly<Record<string, Value>>;
  /** button → how often it was pressed */
  presses: Readonly<Record<string, number>>;
};

const LONGEST_TEXT = 200;

export const SETTINGS: Simulator<SettingsScene, SettingsState, SettingsAction> = {
  begin(scene) {
    const first = scene.pages[0]?.id ?? "";
    const values = Object.fromEntries(
      controlsOf(scene).flatMap((one) => ("value" in one ? [[one.id, one.value]] : [])),
    );
    return { scene, page: first, seen: [first], values, presses: {} };
  },

  apply(state, action) {
    switch (action.do) {
      case "open": {
        const isThere = state.page !== action.page && state.scene.pages.some(({ id }) => id === action.page);
        if (!isThere) return null;
        const seen = state.seen.includes(action.page) ? state.seen : [...state.seen, action.page];
        return { ...state, page: action.page, seen };
      }
      case "set": {
        const control = usable(state, action.control);
        if (control === null || !takes(control, action.value)) return null;
        if (state.values[control.id] === action.value) return null;
        return { ...state, values: { ...state.values, [control.id]: action.value } };
      }
      case "press": {
        const control = usable(state, action.control);
        if (control?.kind !== "press") return null;
        const sets = control.cases?.find(({ when }) => when.every(holdsIn(state.values)))?.sets ?? control.sets;
        const changed = Object.fromEntries(sets.map((one) => [one.control, settled(state.values, one)]));
        const presses = { ...state.presses, [control.id]: (state.presses[control.id] ?? 0) + 1 };
        return { ...state, values: { ...state.values, ...changed }, presses };
      }
    }
  },

  facts: ({ values, presses, seen }) => ({
    controls: Object.entries(values).map(([id, value]) => ({ id, value, ...measured(value) })),
    presses: Object.entries(presses).map(([id, times]) => ({ id, times })),
    pages: seen.map((id) => ({ id })),
  }),

  isLook: (action) => action.do === "open",

  merge(last, next) {
    const isSame = last.do === "set" && next.do === "set" && last.control === next.control;
    return isSame && typeof next.value !== "boolean" ? next : null;
  },
};

/** Is it on its page now? */
export function isShown({ values }: Pick<SettingsState, "values">, control: Control): boolean {
  return control.kind !== "hidden" && (control.shownWhen ?? []).every(holdsIn(values));
}

/** May it be used now? */
export function isEnabled({ values }: Pick<SettingsState, "values">, control: Control): boolean {
  return (control.enabledWhen ?? []).every(holdsIn(values));
}

/** What a `fact` says now. */
export function factText({ values }: Pick<SettingsState, "values">, fact: Extract<Control, { kind: "fact" }>): string {
  return fact.cases?.find(({ when }) => when.every(holdsIn(values)))?.text ?? fact.text;
}

function holdsIn(values: SettingsState["values"]): (condition: Condition) => boolean {
  return (condition) => {
    const value = values[condition.control];
    if ("is" in condition) return value === condition.is;
    if ("not" in condition) return value !== condition.not;
    if ("as" in condition) return value === values[condition.as];
    if ("notAs" in condition) return value !== values[condition.notAs];
    return (typeof value === "string" ? value.length : Number(value)) >= condition.least;
  };
}

function settled(values: SettingsState["values"], setting: Setting): Value {
  return "from" in setting ? (values[setting.from] ?? "") : setting.to;
}

/** Of a text: its signs, and how many different ones, so that a rule may ask for a password worth the name. */
function measured(value: Value): { length?: number; different?: number } {
  return typeof value === "string" ? { length: value.length, different: new Set(value).size } : {};
}

/** The control of the page on screen, when it is shown and may be used: nobody acts on what is not in front of them. */
function usable(state: SettingsState, id: string): Control | null {
  const page = state.scene.pages.find((one) => one.id === state.page);
  const control = page?.controls.find((one) => one.id === id);
  return control !== undefined && isShown(state, control) && isEnabled(state, control) ? control : null;
}

function takes(control: Control, value: Value): boolean {
  switch (control.kind) {
    case "toggle":
      return typeof value === "boolean";
    case "choice":
      return control.options.some(({ id }) => id === value);
    case "slider": {
      const { least, most, step } = control;
      return typeof value === "number" && value >= least && value <= most && Number.isInteger((value - least) / step);
    }
    case "text":
      return typeof value === "string" && value.length <= (control.longest ?? LONGEST_TEXT);
    default:
      return false;
  }
}

function controlsOf({ pages }: SettingsScene): readonly Control[] {
  return pages.flatMap(({ controls }) => controls);
}
