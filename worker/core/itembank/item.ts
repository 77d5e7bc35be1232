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

export type QrocItem = ItemBase & {
  kind: "qroc";
  key: { accepted: string[]; format: "text" | "number"; tolerances: Tolerances };
  texts: Record<Locale, FieldText>;
};

export type Item = QcuItem | QcmItem | QrocItem;

/** What a candidate gives. A skip is an answer like another for the count, a failure for the estimate. */
export type Answer = { kind: "choices"; choices: string[] } | { kind: "text"; text: string } | { kind: "skip" };

export type Verdict = "right" | "wrong" | "skipped";

/** What a browser receives: no key, no misconception, no explanation, no parameter. */
export type ShownItem = {
  id: string;
  kind: Item["kind"];
  situation: string | null;
  question: string;
  choices: { id: string; text: string }[];
  field: { label: string; placeholder: string | null; numeric: boolean } | null;
};
