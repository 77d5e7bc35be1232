import type { ShownItem } from "#worker/core/itembank/item.ts";
import type { SimulatorName } from "#worker/core/simulators/simulator.ts";
import type { Player } from "./player.ts";
import styles from "./simulators.css?url";

const SCRIPTS: Record<SimulatorName, () => Promise<{ default: Player }>> = {
  browser: () => import("./browser/browser.tsx"),
  files: () => import("./files/files.tsx"),
  image: () => import("./image/image.tsx"),
  mailbox: () => import("./mailbox/mailbox.tsx"),
  program: () => import("./program/program.tsx"),
  settings: () => import("./settings/settings.tsx"),
  sheet: () => import("./sheet/sheet.tsx"),
  social: () => import("./social/social.tsx"),
};

const loaded = new Map<SimulatorName, Player>();
let styled: Promise<void> | null = null;

/** Null until `loadSimulator` has brought it to this page. */
export function loadedSimulator(name: SimulatorName): Player | null {
  return loaded.get(name) ?? null;
}

/** Its script and the styles of all, once a page. Rejects when the network does not give them. */
export async function loadSimulator(name: SimulatorName): Promise<Player> {
  const [{ default: player }] = await Promise.all([SCRIPTS[name](), loadStyles()]);
  loaded.set(name, player);
  return player;
}

/** For a cut: what the next questions need is fetched while the link is there. A failure shows when it is needed. */
export function preloadSimulators(items: readonly ShownItem[]): void {
  for (const item of items) if (item.kind === "simulator") loadSimulator(item.scene.simulator).catch(() => {});
}

function loadStyles(): Promise<void> {
  styled ??= new Promise<void>((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = styles;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      styled = null;
      reject(new Error("the simulators' styles did not come"));
    };
    document.head.appendChild(link);
  });
  return styled;
}
