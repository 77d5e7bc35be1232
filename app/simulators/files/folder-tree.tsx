import { Cloud, Laptop, type LucideIcon, Network, Trash2, Usb } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import { kindOf } from "#worker/core/simulators/files/names.ts";
import type { Place } from "#worker/core/simulators/files/scene.ts";
import { BIN, type FilesState, held } from "#worker/core/simulators/files/tree.ts";
import { KindIcon } from "./kind-icon.tsx";

const PLACE_ICONS: Record<Place["kind"], LucideIcon> = {
  computer: Laptop,
  stick: Usb,
  network: Network,
  online: Cloud,
};

type FolderTreeProps = {
  state: FilesState;
  label: string;
  /** null: none */
  current: string | null;
  hasBin: boolean;
  /** a folder that cannot be chosen is shown and not pressed; absent: all can */
  isOffered?(id: string): boolean;
  onChoose(id: string): void;
};

/** Places, and the folders in them; all open, since a scene has few. */
export function FolderTree({ state, label, current, hasBin, isOffered, onChoose }: FolderTreeProps) {
  const button = (id: string, name: string, icon: React.ReactNode, space?: string) => (
    <button
      type="button"
      className="fic-node"
      aria-current={current === id ? "true" : undefined}
      disabled={isOffered?.(id) === false}
      onClick={() => onChoose(id)}
    >
      {icon}
      <span>
        {name}
        {space === undefined ? null : <span className="fic-space">{space}</span>}
      </span>
    </button>
  );
  const branch = (id: string): React.ReactNode => {
    const folders = held(state, id)
      .filter((entry) => kindOf(entry) === "folder")
      .sort((one, other) => one.name.localeCompare(other.name));
    if (folders.length === 0) return null;
    return (
      <ul>
        {folders.map((entry) => (
          <li key={entry.id}>
            {button(entry.id, entry.name, <KindIcon kind="folder" />)}
            {branch(entry.id)}
          </li>
        ))}
      </ul>
    );
  };
  return (
    <nav className="fic-tree" aria-label={label}>
      <ul>
        {state.scene.places.map(({ id, name, kind, space }) => {
          const Icon = PLACE_ICONS[kind];
          return (
            <li key={id}>
              {button(id, name, <Icon className="i" aria-hidden="true" />, space)}
              {branch(id)}
            </li>
          );
        })}
        {hasBin ? <li>{button(BIN, m.files_bin(), <Trash2 className="i" aria-hidden="true" />)}</li> : null}
      </ul>
    </nav>
  );
}
