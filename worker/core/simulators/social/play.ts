import type { Simulator } from "../simulator.ts";
import { actOnPost, compose } from "./act-on-post.ts";
import { readFacts } from "./read-facts.ts";
import type { SocialAction, SocialScene } from "./scene.ts";
import { beginSocial, type SocialState, socialPages } from "./state.ts";

type OtherAction = Extract<
  SocialAction,
  { do: "page" | "person" | "view-as" | "block" | "field" | "field-to" | "setting" | "member" | "moderate" }
>;

const LOOKS: readonly SocialAction["do"][] = ["page", "person", "view-as"];

export const SOCIAL: Simulator<SocialScene, SocialState, SocialAction> = {
  begin: beginSocial,

  apply(state, action) {
    switch (action.do) {
      case "compose":
      case "picture":
      case "audience":
      case "publish":
        return compose(state, action);
      case "show-to":
      case "delete":
      case "like":
      case "share":
      case "hide":
      case "capture":
      case "report":
      case "tag":
        return actOnPost(state, action);
      default:
        return act(state, action);
    }
  },

  facts: readFacts,

  isLook: (action) => LOOKS.includes(action.do),

  merge(last, next) {
    const isText = next.do === "compose" || next.do === "audience" || next.do === "picture";
    const isSame =
      (isText && last.do === next.do) ||
      (next.do === "field" && last.do === "field" && last.field === next.field) ||
      (next.do === "field-to" && last.do === "field-to" && last.field === next.field) ||
      (next.do === "show-to" && last.do === "show-to" && last.post === next.post) ||
      (next.do === "setting" && last.do === "setting" && last.setting === next.setting);
    return isSame ? next : null;
  },
};

function act(state: SocialState, action: OtherAction): SocialState | null {
  const { scene, page } = state;
  switch (action.do) {
    case "page": {
      const isOther = page.kind !== action.page && socialPages(scene).includes(action.page);
      return isOther ? { ...state, page: { kind: action.page }, viewer: null } : null;
    }
    case "person": {
      const isThere = action.person !== scene.me && scene.people.some(({ id }) => id === action.person);
      const isOpen = page.kind === "person" && page.id === action.person;
      return isThere && !isOpen ? { ...state, page: { kind: "person", id: action.person }, viewer: null } : null;
    }
    case "view-as": {
      const isThere = action.viewer === null || scene.viewers.some(({ id }) => id === action.viewer);
      return page.kind === "profile" && isThere && state.viewer !== action.viewer
        ? { ...state, viewer: action.viewer }
        : null;
    }
    case "block": {
      if (page.kind !== "person" || page.id !== action.person) return null;
      if (state.blocked.includes(action.person) === action.on) return null;
      const others = state.blocked.filter((id) => id !== action.person);
      return { ...state, blocked: action.on ? [...others, action.person] : others };
    }
    case "field":
    case "field-to": {
      const field = scene.profile.find(({ id }) => id === action.field);
      const now = state.fields[action.field];
      if (page.kind !== "profile" || state.viewer !== null || field === undefined || now === undefined) return null;
      const put = (to: Partial<typeof now>) => ({
        ...state,
        fields: { ...state.fields, [field.id]: { ...now, ...to } },
      });
      if (action.do === "field-to") {
        const isThere = field.isAlwaysShown !== true && scene.audiences.some(({ id }) => id === action.audience);
        return isThere && now.audience !== action.audience ? put({ audience: action.audience }) : null;
      }
      const isTaken = field.options === undefined || field.options.some(({ id }) => id === action.value);
      return isTaken && now.value !== action.value ? put({ value: action.value }) : null;
    }
    case "setting": {
      const setting = scene.settings?.find(({ id }) => id === action.setting);
      const isTaken = setting?.options.some(({ id }) => id === action.value) === true;
      if (page.kind !== "settings" || !isTaken || state.settings[action.setting] === action.value) return null;
      return { ...state, settings: { ...state.settings, [action.setting]: action.value } };
    }
    case "member": {
      const group = scene.groups?.find(({ id }) => id === action.group);
      const members = state.members[action.group];
      const isPerson = action.person !== scene.me && scene.people.some(({ id }) => id === action.person);
      if (page.kind !== "groups" || group?.isMine !== true || members === undefined || !isPerson) return null;
      if (members.includes(action.person) === action.on) return null;
      const others = members.filter((id) => id !== action.person);
      return {
        ...state,
        members: { ...state.members, [action.group]: action.on ? [...others, action.person] : others },
      };
    }
    case "moderate": {
      const isThere = scene.moderation?.comments.some(({ id }) => id === action.comment) === true;
      if (page.kind !== "moderation" || !isThere || state.verdicts[action.comment] === action.verdict) return null;
      return { ...state, verdicts: { ...state.verdicts, [action.comment]: action.verdict } };
    }
  }
}
