import type { FilesAction, FilesScene } from "#worker/core/simulators/files/scene.ts";
import type { Entry, FilesState } from "#worker/core/simulators/files/tree.ts";
import type { ViewProps } from "../player.ts";

export type FilesProps = ViewProps<FilesScene, FilesState, FilesAction>;

/** What is asked over the list, of the entries that are ticked. */
export type Asked =
  | { ask: "folder" }
  | { ask: "rename" | "versions" | "share"; entry: Entry }
  | { ask: "zip" | "move" | "copy" | "forget"; entries: readonly Entry[] }
  | { ask: "compare"; pair: readonly [Entry, Entry] };
