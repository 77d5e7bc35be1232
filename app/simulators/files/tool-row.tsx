import {
  Archive,
  ArchiveRestore,
  Columns2,
  Copy,
  FolderInput,
  FolderPlus,
  History,
  type LucideIcon,
  Pencil,
  Star,
  Trash2,
  Undo2,
  UserRoundPlus,
} from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import { kindOf } from "#worker/core/simulators/files/names.ts";
import { hasTool } from "#worker/core/simulators/files/play.ts";
import {
  BIN,
  type Entry,
  isChangeable,
  isPacked,
  isShareable,
  placeOf,
  takes,
} from "#worker/core/simulators/files/tree.ts";
import type { Asked, FilesProps } from "./files-props.ts";

type ToolRowProps = FilesProps & {
  picked: readonly Entry[];
  onAsk(asked: Asked): void;
  onDone(words: string): void;
};

/** `why`: null when it can be done now, else what to do first, told when it is pressed. */
type ToolButton = { icon: LucideIcon; name: string; why: string | null; onPress(): void };

/** What can be done with what is ticked. Nothing disappears, so that nothing moves under the finger. */
export function ToolRow(props: ToolRowProps) {
  const { state, say } = props;
  const tools = state.here === BIN ? binTools(props) : folderTools(props);
  return (
    <div className="fic-tools" role="toolbar" aria-label={m.files_tools()}>
      {tools.map(({ icon: Icon, name, why, onPress }) => (
        <button
          key={name}
          type="button"
          className="sim-tool"
          aria-disabled={why !== null || undefined}
          title={why ?? undefined}
          onClick={() => (why === null ? onPress() : say(why))}
        >
          <Icon className="i" aria-hidden="true" /> {name}
        </button>
      ))}
    </div>
  );
}

function binTools({ picked, act, onAsk, onDone }: ToolRowProps): ToolButton[] {
  const items = picked.map(({ id }) => id);
  const isTop = picked.length > 0 && picked.every((entry) => entry.in === BIN);
  const why = isTop ? null : m.files_pick_some();
  return [
    {
      ...{ icon: Undo2, name: m.files_restore(), why },
      onPress: () => act({ do: "restore", items }) && onDone(m.files_restored({ count: items.length })),
    },
    { icon: Trash2, name: m.files_forget(), why, onPress: () => onAsk({ ask: "forget", entries: picked }) },
  ];
}

function folderTools({ state, act, picked, onAsk, onDone }: ToolRowProps): ToolButton[] {
  const [first] = picked;
  const items = picked.map(({ id }) => id);
  const locked = m.files_locked();
  const isFree = picked.every(({ id }) => isChangeable(state, id));
  const some = picked.length === 0 ? m.files_pick_some() : null;
  const someFree = some ?? (isFree ? null : locked);
  const one = picked.length === 1 ? null : m.files_pick_one();
  const oneFree = one ?? (isFree ? null : locked);
  const isArchive = first !== undefined && kindOf(first) === "archive";
  const isPair = picked.length === 2 && picked.every(({ lines }) => lines.length > 0);
  const on = (does: (entry: Entry) => void) => () => first !== undefined && does(first);
  const canAdd = takes(state, state.here) ? null : locked;
  const isInArchive =
    isPacked(state, first?.id ?? state.here) || kindOf(state.entries[state.here] ?? PLACE) === "archive";
  return [
    {
      ...{ icon: FolderPlus, name: m.files_new_folder() },
      why: state.search === null ? canAdd : m.files_leave_search(),
      onPress: () => onAsk({ ask: "folder" }),
    },
    {
      ...{ icon: Pencil, name: m.files_rename(), why: oneFree },
      onPress: on((entry) => onAsk({ ask: "rename", entry })),
    },
    {
      ...{ icon: FolderInput, name: m.files_move(), why: someFree },
      onPress: () => onAsk({ ask: "move", entries: picked }),
    },
    {
      ...{ icon: Copy, name: isInArchive ? m.files_extract() : m.files_copy(), why: some },
      onPress: () => onAsk({ ask: "copy", entries: picked }),
    },
    {
      ...{ icon: Trash2, name: m.files_delete(), why: someFree },
      onPress: () => act({ do: "delete", items }) && onDone(m.files_deleted({ count: items.length })),
    },
    ...(hasTool(state, "zip")
      ? [
          {
            ...{ icon: Archive, name: m.files_zip(), why: some ?? (isInArchive ? locked : canAdd) },
            onPress: () => onAsk({ ask: "zip", entries: picked }),
          },
          {
            ...{ icon: ArchiveRestore, name: m.files_unzip(), why: one ?? (isArchive ? null : m.files_pick_archive()) },
            onPress: on(({ id }) => act({ do: "unzip", item: id }) && onDone(m.files_unzipped())),
          },
        ]
      : []),
    ...(hasTool(state, "share")
      ? [
          {
            ...{ icon: UserRoundPlus, name: m.files_share() },
            why: one ?? (first !== undefined && isShareable(state, first.id) ? null : shareWhy(state, first)),
            onPress: on((entry) => onAsk({ ask: "share", entry })),
          },
        ]
      : []),
    ...(hasTool(state, "versions")
      ? [
          {
            ...{ icon: History, name: m.files_versions() },
            why: one ?? (first?.versions.length === 0 ? m.files_versions_none() : null),
            onPress: on((entry) => onAsk({ ask: "versions", entry })),
          },
        ]
      : []),
    ...(hasTool(state, "compare")
      ? [
          {
            ...{ icon: Columns2, name: m.files_compare(), why: isPair ? null : m.files_pick_pair() },
            onPress: () => {
              const [left, right] = picked;
              if (left !== undefined && right !== undefined) onAsk({ ask: "compare", pair: [left, right] });
            },
          },
        ]
      : []),
    ...(hasTool(state, "star")
      ? [
          {
            ...{ icon: Star, name: first?.isStarred === true ? m.files_unstar() : m.files_star(), why: oneFree },
            onPress: on(({ id, isStarred }) => {
              if (act({ do: "star", item: id, on: !isStarred }))
                onDone(isStarred ? m.files_unstarred() : m.files_starred());
            }),
          },
        ]
      : []),
  ];
}

const PLACE = { name: "", isFolder: true };

function shareWhy(state: ToolRowProps["state"], entry: Entry | undefined): string {
  return entry !== undefined && placeOf(state, entry.id)?.kind === "online" ? m.files_locked() : m.files_not_online();
}
