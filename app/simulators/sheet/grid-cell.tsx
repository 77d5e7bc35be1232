import { Filter } from "lucide-react";
import type { PointerEvent } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { showValue } from "#worker/core/simulators/sheet/show-value.ts";
import { isError } from "#worker/core/simulators/sheet/value.ts";
import { DraftField } from "./draft-field.tsx";
import type { SheetParts } from "./sheet-props.ts";
import type { DraftHand } from "./use-draft.ts";

type GridCellProps = SheetParts & {
  name: string;
  draft: DraftHand;
  isSelected: boolean;
  /** the fill that is being drawn would reach it */
  isReached: boolean;
  /** the last cell of the selection, which carries the small square */
  isCorner: boolean;
  isFiltered: boolean;
  onHandle(event: PointerEvent<HTMLElement>): void;
  onEnd(columns: number, rows: number): void;
};

/** One cell: what it shows, or the field that it is typed in. */
export function GridCell(props: GridCellProps) {
  const { name, scene, state, values, draft, isSelected, isReached, isCorner, isFiltered, onHandle, onEnd } = props;
  const value = values[name] ?? null;
  const isActive = state.selection.cell === name;
  const isTyped = draft.draft?.cell === name && draft.draft.where === "cell";
  const typed = state.cells[name];
  const classes = [
    typeof value === "number" ? "is-number" : "",
    typeof value === "boolean" || isError(value) ? "is-middle" : "",
    isActive ? "is-active" : "",
    isSelected ? "is-selected" : "",
    isReached ? "is-reached" : "",
  ];
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid, which takes the focus
      role="gridcell"
      data-cell={name}
      tabIndex={isActive ? 0 : -1}
      aria-selected={isSelected}
      className={classes.filter(Boolean).join(" ") || undefined}
      onDoubleClick={() => draft.draft === null && draft.begin("cell")}
    >
      {isTyped ? (
        <DraftField
          hand={draft}
          where="cell"
          text=""
          label={m.sheet_content_of({ cell: name })}
          className="sht-typing"
          onEnd={onEnd}
        />
      ) : (
        showValue(value, state.formats[name] ?? "general", scene.language)
      )}
      {isFiltered ? (
        <>
          {" "}
          <Filter className="i" aria-hidden="true" />
          <span className="vh">{m.sheet_is_filtered()}</span>
        </>
      ) : null}
      {isActive && typed?.startsWith("=") && !isTyped ? (
        <span className="vh">, {m.sheet_formula({ formula: typed })}</span>
      ) : null}
      {isCorner && !isTyped ? <span className="sht-handle" aria-hidden="true" onPointerDown={onHandle} /> : null}
    </td>
  );
}
