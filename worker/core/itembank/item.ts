import type { Actions, Scene, Secret, SimulatorLog } from "../simulators/every-simulator.ts";
import type { Scalar } from "../simulators/simulator.ts";

/** The bank's languages. French is the source, English is rewritten for the same difficulty. */
export type Locale = "fr" | "en";

export type Tolerances = {
  /** ignore case, accents and white space */
  t1: boolean;
  /** keep letters and digits only */
  t2: boolean;
  /** accept about one wrong sign in four */
  t3: boolean;
};

export type Choice = {
  /** one lower-case letter, the same in every language; says nothing of the key */
  id: string;
  text: string;
  /** the named wrong idea behind a distractor; absent on a right choice; never sent to a browser */
  misconception?: string;
};

/** What one language shows. `question` stands alone; `situation` is the context before it. */
export type ItemTextBase = { situation?: string; question: string; explanation: string };
export type ChoiceText = ItemTextBase & { choices: Choice[] };
export type FieldText = ItemTextBase & { field: { label: string; placeholder?: string } };
/** One word, step or place of an answer; the id is the same in every language and says nothing of the key. */
export type Part = { id: string; text: string };
/** A text with its gaps: `${id}` in `body` is where the field of that id stands. */
export type GapText = ItemTextBase & { body: string; fields: { id: string; label: string; placeholder?: string }[] };
export type SelectText = ItemTextBase & { body: string; fields: { id: string; label: string; options: Part[] }[] };
export type OrderText = ItemTextBase & { steps: Part[] };
/** Each of `left` goes with one of `right`; what is left over on the right is a decoy. */
export type MatchText = ItemTextBase & { left: Part[]; right: Part[] };

/** A file of the item's own, made for it; `bytes` comes from the list of the pack's files. */
export type ItemDocument = { file: string; bytes?: number; texts: Record<Locale, { label: string }> };

type ItemBase = {
  /** `<skill>-<letter>`, e.g. `4.1-hameconnage-03-a`; never reused */
  id: string;
  /** id of a line of the blueprint, e.g. `4.1-hameconnage-03` */
  skill: string;
  /** `1.1` … `5.2` */
  competence: string;
  /** `<competence>-<slug>`, e.g. `4.1-hameconnage` */
  tube: string;
  /** level of the skill in the blueprint, 1 to 7 */
  level: number;
  /** a of the 2PL, an expert estimate until calibrated */
  discrimination: number;
  /** b of the 2PL on the ability scale, an expert estimate until calibrated */
  difficulty: number;
  /** why a and b have these values, in words */
  rationale: string;
  usage: "exam" | "practice" | "both";
  author: string;
  version: number;
  /** years before the item is reviewed or withdrawn */
  shelfLifeYears: number;
  /** seconds that the question stays open once its candidate starts it; extra time lengthens them */
  timerSeconds?: number;
  /** to be answered without leaving the page */
  focus?: boolean;
  /** files to download and examine */
  documents?: ItemDocument[];
  /** a picture of the question; the alternative text says what it says, never the answer */
  illustration?: { file: string; alt: Record<Locale, string> };
  /** how much the draw holds this item back, in ]0, 1]; computed for the whole bank version, never written by an author */
  exposureWeight?: number;
};

export type QcuItem = ItemBase & {
  kind: "qcu";
  /** choices keep their order on screen (numbers, times); otherwise they are shuffled by a seed */
  ordered: boolean;
  key: { choice: string };
  texts: Record<Locale, ChoiceText>;
};

export type QcmItem = ItemBase & {
  kind: "qcm";
  ordered: boolean;
  key: { choices: string[] };
  texts: Record<Locale, ChoiceText>;
};

/** `long`: a text of several lines, marked like a text. */
export type FieldFormat = "text" | "number" | "long";

export type QrocItem = ItemBase & {
  kind: "qroc";
  key: { accepted: string[]; format: FieldFormat; tolerances: Tolerances };
  texts: Record<Locale, FieldText>;
};

/** Several fields, each with its own accepted answers; one may differ from the others by its format. */
export type QrocmIndItem = ItemBase & {
  kind: "qrocm-ind";
  key: {
    fields: { id: string; accepted: string[]; format?: "text" | "number" }[];
    format: "text" | "number";
    tolerances: Tolerances;
  };
  texts: Record<Locale, GapText>;
};

/** Several fields in any order: each answer uses up one group of accepted forms, no group serves twice. */
export type QrocmDepItem = ItemBase & {
  kind: "qrocm-dep";
  key: { groups: string[][]; format: "text" | "number"; tolerances: Tolerances };
  texts: Record<Locale, GapText>;
};

/** Menus in a text, each with one right option. */
export type SelectItem = ItemBase & {
  kind: "select";
  key: { fields: { id: string; option: string }[] };
  texts: Record<Locale, SelectText>;
};

/** Steps to put in their one order. */
export type OrderItem = ItemBase & { kind: "order"; key: { order: string[] }; texts: Record<Locale, OrderText> };

export type MatchItem = ItemBase & {
  kind: "match";
  key: { pairs: { left: string; right: string }[] };
  texts: Record<Locale, MatchText>;
};

/** What one value of a fact must be. Lists: `has` all of these, `lacks` each of these, `only` exactly these in any order. */
export type FactTest =
  | Scalar
  | { in: Scalar[] }
  | { not: Scalar | Scalar[] }
  | { least?: number; most?: number }
  | { has: string[] }
  | { lacks: string[] }
  | { only: string[] }
  | { typed: string[]; tolerances: Tolerances };

/**
 * One thing that must be true of where a simulator was left: so many facts of that collection pass all tests.
 * `count` absent: at least one. `{ most: 0 }` forbids.
 */
export type FactRule = {
  /** in words, for who learns and for the jury: "Les familles sont en Cci." */
  says: Record<Locale, string>;
  facts: string;
  where: Record<string, FactTest>;
  count?: { least?: number; most?: number };
};

/** A list of actions of the item's simulator; typed words differ by language. */
export type ModelRun = Record<Locale, readonly Actions[keyof Actions][]>;

/** A practical task: judged by where the actions lead, never by their path. */
export type SimulatorItem = ItemBase & {
  kind: "simulator";
  key: {
    rules: FactRule[];
    /** what rules may look at and no page may see */
    secret?: Record<Locale, Secret>;
    /** ways to do it, the plainest first; each must pass */
    right: ModelRun[];
    /** runs that a pupil with that wrong idea makes; each breaks the rule of that rank, and every rule is broken by one */
    wrong: { breaks: number; misconception: string; run: ModelRun }[];
  };
  /** the scene is the same in both languages but for its words */
  texts: Record<Locale, ItemTextBase & { scene: Scene }>;
};

export type Item =
  | QcuItem
  | QcmItem
  | QrocItem
  | QrocmIndItem
  | QrocmDepItem
  | SelectItem
  | OrderItem
  | MatchItem
  | SimulatorItem;

/** What a candidate gives. A skip is an answer like another for the count, a failure for the estimate. */
export type Answer =
  | { kind: "choices"; choices: string[] }
  | { kind: "text"; text: string }
  /** of a select, `text` is the id of the option */
  | { kind: "fields"; fields: { id: string; text: string }[] }
  /** ids of the steps, first to last */
  | { kind: "order"; order: string[] }
  | { kind: "pairs"; pairs: { left: string; right: string }[] }
  /** what was done, in order; `locale` is the scene's language, `seal` the digest of `sealLog` */
  | ({ kind: "simulator"; locale: Locale; seal: string } & SimulatorLog)
  | { kind: "skip" };

/** `late`: right, after the question's own time. `unfocused`: right, in focus mode, the page left meanwhile. */
export type Verdict = "right" | "wrong" | "skipped" | "late" | "unfocused";

export type ShownDocument = {
  file: string;
  label: string;
  /** null: the pack does not say */
  bytes: number | null;
};
type ShownBase = {
  id: string;
  situation: string | null;
  question: string;
  documents: ShownDocument[];
  illustration: { file: string; alt: string } | null;
};
export type ShownField = {
  id: string;
  label: string;
  placeholder: string | null;
  numeric: boolean;
  /** null: typed */
  options: Part[] | null;
};

/** A scene on its way to its page. */
export type ShownScene = { simulator: Scene["simulator"] };

/** What a browser receives: no key, no misconception, no explanation, no parameter. */
export type ShownItem =
  | (ShownBase & { kind: "qcu" | "qcm"; choices: Part[] })
  | (ShownBase & {
      kind: "qroc";
      field: { label: string; placeholder: string | null; numeric: boolean; isLong: boolean };
    })
  | (ShownBase & { kind: "qrocm-ind" | "qrocm-dep" | "select"; body: string; fields: ShownField[] })
  | (ShownBase & { kind: "order"; steps: Part[] })
  | (ShownBase & { kind: "match"; left: Part[]; right: Part[] })
  /** the simulator's own page parses the scene */
  | (ShownBase & { kind: "simulator"; locale: Locale; scene: ShownScene });
