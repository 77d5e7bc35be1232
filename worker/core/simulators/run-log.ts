import { exhaustive } from "../kernel/exhaustive.ts";
import { BROWSER } from "./browser/play.ts";
import type { Scene, Secret, SimulatorLog } from "./every-simulator.ts";
import { FILES } from "./files/play.ts";
import { IMAGE } from "./image/play.ts";
import { MAILBOX } from "./mailbox/play.ts";
import { PROGRAM } from "./program/play.ts";
import { replay } from "./replay.ts";
import { SETTINGS } from "./settings/play.ts";
import { SHEET } from "./sheet/play.ts";
import type { Facts, Simulator } from "./simulator.ts";
import { SOCIAL } from "./social/play.ts";

/** Where the log leads: the facts of the last state, or the rank of the first action that is impossible (-1: another simulator). */
export type Run = { kind: "facts"; facts: Facts } | { kind: "impossible"; rank: number };

/** Replays a log by its simulator's name. Loads every simulator: for the server. */
export function runLog(scene: Scene, log: SimulatorLog, secret?: Secret): Run {
  switch (scene.simulator) {
    case "browser":
      return log.simulator === scene.simulator ? run(BROWSER, scene, log.actions) : OTHER;
    case "files":
      return log.simulator === scene.simulator ? run(FILES, scene, log.actions) : OTHER;
    case "image":
      return log.simulator === scene.simulator ? run(IMAGE, scene, log.actions) : OTHER;
    case "mailbox":
      return log.simulator === scene.simulator ? run(MAILBOX, scene, log.actions) : OTHER;
    case "program": {
      const own = secret?.simulator === scene.simulator ? secret : undefined;
      return log.simulator === scene.simulator ? run(PROGRAM, scene, log.actions, own) : OTHER;
    }
    case "settings":
      return log.simulator === scene.simulator ? run(SETTINGS, scene, log.actions) : OTHER;
    case "sheet": {
      const own = secret?.simulator === scene.simulator ? secret : undefined;
      return log.simulator === scene.simulator ? run(SHEET, scene, log.actions, own) : OTHER;
    }
    case "social":
      return log.simulator === scene.simulator ? run(SOCIAL, scene, log.actions) : OTHER;
    default:
      return exhaustive(scene);
  }
}

const OTHER: Run = { kind: "impossible", rank: -1 };

function run<S, State, Action, Own>(
  simulator: Simulator<S, State, Action, Own>,
  scene: S,
  actions: readonly Action[],
  secret?: Own,
): Run {
  const { state, refusedAt } = replay(simulator, scene, actions);
  return refusedAt === null
    ? { kind: "facts", facts: simulator.facts(state, secret) }
    : { kind: "impossible", rank: refusedAt };
}
