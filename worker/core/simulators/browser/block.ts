/** What pages are made of. A block with an id may be pointed out when the scene says so. */
export type Block = BlockBase &
  (
    | { kind: "heading" | "text" | "small"; text: string }
    | { kind: "list"; lines: readonly string[] }
    | { kind: "table"; head: readonly string[]; rows: readonly (readonly string[])[] }
    /** a drawn frame that says what the picture shows; `picture` is what a search by picture looks for */
    | { kind: "picture"; alt: string; picture?: string; caption?: string }
    /** a box with a title of its own: an alert, a notice, an offer */
    | { kind: "box"; tone: "plain" | "alert" | "offer"; title: string; text: string }
    /** `to`: an address; pressed without one, it only counts as pressed. `mouseOnly`: the keyboard never reaches it */
    | { kind: "link" | "button"; id: string; text: string; to?: string; mouseOnly?: boolean }
    | { kind: "search"; label: string }
    | FieldBlock
  );

export type FieldBlock =
  | { kind: "field"; id: string; label: string; help?: string; value?: string }
  | { kind: "check"; id: string; label: string; value: boolean }
  | { kind: "choice"; id: string; label: string; value: string; options: readonly { id: string; text: string }[] };

type BlockBase = {
  id?: string;
  /** all true: it is there */
  shownWhen?: readonly Condition[];
};

export type Value = string | boolean;

export type Condition =
  | { extension: string; on: boolean }
  /** does the browser still show what it kept of earlier visits? */
  | { cached: boolean }
  | { isPrivate: boolean }
  | { pressed: string; is: boolean }
  | { field: string; is: Value };

export type ConsentBanner = {
  text: string;
  purposes: readonly {
    id: string;
    label: string;
    about: string;
    /** needed for the site to work: always on */
    isNeeded?: boolean;
    /** ticked at first */
    isOn?: boolean;
  }[];
  /** is there a button to refuse as plain as the one to accept? */
  hasRefuse: boolean;
};
