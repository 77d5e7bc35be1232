import type { SceneBase } from "../simulator.ts";

/** A social network as one of its users sees it: a feed, a profile, its settings, groups, comments to moderate. */
export type SocialScene = SceneBase & {
  simulator: "social";
  /** the title of the window, e.g. "Le compte de Nour" */
  name: string;
  /** id of the person whose account it is */
  me: string;
  people: readonly SocialPerson[];
  /** kinds of people who look: "an unknown person", "a friend"; the profile can be seen as each of them */
  viewers: readonly { id: string; name: string }[];
  /** whom a post or a field of the profile may be shown to, and which viewers that takes in */
  audiences: readonly { id: string; name: string; help?: string; seenBy: readonly string[] }[];
  /** newest first */
  posts: readonly SocialPost[];
  /** absent: nothing can be published; `text` and `picture` may be ready, `audience` is the one chosen at first */
  composer?: { text: string; picture: string | null; audience: string };
  /** pictures that may be published or chosen for the profile */
  pictures?: readonly SocialPicture[];
  profile: readonly ProfileField[];
  settings?: readonly SocialSetting[];
  /** lines that a profile shows of its own: "Trouvé par le numéro de téléphone", "Liste des amis" */
  traits?: readonly { id: string; text: string }[];
  groups?: readonly { id: string; name: string; members: readonly string[]; isMine: boolean }[];
  /** comments that wait for the account's decision, and the rules to decide by */
  moderation?: { charter: readonly string[]; comments: readonly { id: string; author: string; text: string }[] };
  /** absent: nothing can be reported */
  reasons?: readonly { id: string; text: string }[];
};

export type SocialPerson = { id: string; name: string; handle: string; about?: string };
/** `alt` says what is to be seen: it is the picture */
export type SocialPicture = { id: string; name: string; alt: string };

export type SocialPost = {
  id: string;
  author: string;
  text: string;
  /** in words of the network: "il y a 2 h" */
  when: string;
  /** an id of `audiences` */
  audience: string;
  picture?: SocialPicture;
  place?: string;
  /** people named on it */
  tags?: readonly string[];
  /** true: the account's own agreement is asked before its name is shown on it */
  asksAgreement?: boolean;
  /** small words of the network beside the name: "Sponsorisé", "Partenariat rémunéré" */
  mark?: string;
  /** not in the feed (it is on somebody's profile only) */
  isOffFeed?: boolean;
};

export type ProfileField = {
  id: string;
  label: string;
  value: string;
  audience: string;
  /** pictures or fixed values to choose among; absent: typed */
  options?: readonly { id: string; text: string }[];
  /** its audience cannot be changed: always shown to all viewers */
  isAlwaysShown?: boolean;
};

export type SocialSetting = {
  id: string;
  label: string;
  help?: string;
  heading?: string;
  /** id of one of the options */
  value: string;
  options: readonly { id: string; text: string; hides?: readonly SocialHiding[] }[];
};

/** While the option is chosen, these viewers do not see: posts, posts that name the account, fields, or a trait's id. */
export type SocialHiding = { what: string; from: readonly string[] };

export type SocialPage = "feed" | "profile" | "settings" | "groups" | "moderation";
export type Verdict = "publish" | "correct" | "refuse" | "report";

export type SocialAction =
  /** looks: a page, somebody's profile, one's own as others see it (null: as oneself) */
  | { do: "page"; page: SocialPage }
  | { do: "person"; person: string }
  | { do: "view-as"; viewer: string | null }
  /** the post being prepared */
  | { do: "compose"; text: string }
  | { do: "picture"; picture: string | null }
  | { do: "audience"; audience: string }
  | { do: "publish" }
  /** posts of the account's own */
  | { do: "show-to"; post: string; audience: string }
  | { do: "delete"; post: string }
  /** posts of others */
  | { do: "like"; post: string; on: boolean }
  | { do: "share"; post: string; audience: string }
  | { do: "hide"; post: string }
  | { do: "capture"; post: string }
  | { do: "report"; post: string; reason: string }
  | { do: "tag"; post: string; isAgreed: boolean }
  | { do: "block"; person: string; on: boolean }
  | { do: "field"; field: string; value: string }
  | { do: "field-to"; field: string; audience: string }
  | { do: "setting"; setting: string; value: string }
  | { do: "member"; group: string; person: string; on: boolean }
  | { do: "moderate"; comment: string; verdict: Verdict };
