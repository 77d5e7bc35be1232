import type { SceneBase } from "../simulator.ts";

/** The panel of a device, or of a box, an account, an application: pages of controls that depend on each other. */
export type SettingsScene = SceneBase & {
  simulator: "settings";
  /** `phone` is narrow with one page at a time; `computer` shows the list of pages beside the page */
  device: "phone" | "computer";
  /** the title of the window, e.g. "Téléphone de Lina" */
  name: string;
  pages: readonly SettingsPage[];
};

export type SettingsPage = {
  id: string;
  title: string;
  icon: SettingsIcon;
  /** one line under the title */
  intro?: string;
  controls: readonly Control[];
};

export type SettingsIcon =
  | "account"
  | "accessibility"
  | "apps"
  | "battery"
  | "bell"
  | "bluetooth"
  | "display"
  | "globe"
  | "keyboard"
  | "lock"
  | "network"
  | "plane"
  | "printer"
  | "privacy"
  | "shield"
  | "sound"
  | "storage"
  | "time"
  | "update"
  | "wifi";

/**
 * True of the values now: the control has, or has not, that value; the same as another; at least so much (a number, or
 * the signs of a text).
 */
export type Condition =
  | { control: string; is: Value }
  | { control: string; not: Value }
  | { control: string; as: string }
  | { control: string; notAs: string }
  | { control: string; least: number };
export type Value = string | number | boolean;

type ControlBase = {
  id: string;
  label: string;
  /** a line of help under the label */
  help?: string;
  /** all true: it is there; absent: always */
  shownWhen?: readonly Condition[];
  /** all true: it may be used; otherwise it is greyed, with `offWhy` */
  enabledWhen?: readonly Condition[];
  offWhy?: string;
  /** a group's heading above this control */
  heading?: string;
};

export type Control =
  | (ControlBase & { kind: "toggle"; value: boolean })
  | (ControlBase & { kind: "choice"; value: string; options: readonly { id: string; text: string }[] })
  | (ControlBase & { kind: "slider"; value: number; least: number; most: number; step: number; unit: string })
  | (ControlBase & { kind: "text"; value: string; isSecret?: boolean; longest?: number })
  /** something to read: the first of `cases` whose conditions are all true, or `text` */
  | (ControlBase & { kind: "fact"; text: string; cases?: readonly { when: readonly Condition[]; text: string }[] })
  /**
   * a button: what it sets, the first of `cases` whose conditions are all true, or `sets`; `asks` is a question to
   * confirm first
   */
  | (ControlBase & {
      kind: "press";
      text: string;
      asks?: string;
      sets: readonly Setting[];
      cases?: readonly { when: readonly Condition[]; sets: readonly Setting[] }[];
    })
  /** never on screen: what buttons change and conditions look at */
  | (ControlBase & { kind: "hidden"; value: Value });

/** `from`: the value that this other control has when the button is pressed. */
export type Setting = { control: string; to: Value } | { control: string; from: string };

export type SettingsAction =
  | { do: "open"; page: string }
  | { do: "set"; control: string; value: Value }
  | { do: "press"; control: string };
