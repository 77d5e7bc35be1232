import {
  BookMarked,
  Cookie,
  EllipsisVertical,
  History,
  KeyRound,
  type LucideIcon,
  Puzzle,
  Settings,
  Users,
  VenetianMask,
} from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { Tool } from "#worker/core/simulators/browser/scene.ts";
import { BarMenu } from "./bar-menu.tsx";
import type { BrowserProps } from "./browser-props.ts";
import { toolName } from "./screen-title.ts";

const ICONS: Record<Tool, LucideIcon> = {
  history: History,
  bookmarks: BookMarked,
  passwords: KeyRound,
  extensions: Puzzle,
  data: Cookie,
  profiles: Users,
  settings: Settings,
};

/** What the browser keeps, its settings, and private browsing. */
export function ToolMenu({ state, scene, go, act, say }: BrowserProps) {
  const tools = (Object.keys(ICONS) as Tool[]).filter((tool) => tool !== "profiles" || scene.profiles !== undefined);
  return (
    <BarMenu name={m.browser_menu()} Icon={EllipsisVertical}>
      {(close, leave) => (
        <ul className="web-panel web-tools">
          {tools.map((tool) => {
            const Icon = ICONS[tool];
            return (
              <li key={tool}>
                <button
                  type="button"
                  className="web-item"
                  onClick={() => (go({ do: "tool", tool }) ? leave() : close())}
                >
                  <Icon className="i" aria-hidden="true" /> {toolName(tool)}
                </button>
              </li>
            );
          })}
          <li>
            <button
              type="button"
              className="web-item"
              aria-pressed={state.isPrivate}
              onClick={() => {
                act({ do: "private", on: !state.isPrivate });
                say(state.isPrivate ? m.browser_private_off() : m.browser_private_on());
                close();
              }}
            >
              <VenetianMask className="i" aria-hidden="true" /> {m.browser_private()}
            </button>
          </li>
        </ul>
      )}
    </BarMenu>
  );
}
