import {
  ArrowDownAZ,
  ArrowDownToLine,
  ArrowRightToLine,
  ArrowUpZA,
  ChartColumn,
  ClipboardPaste,
  Copy,
  Filter,
  ListOrdered,
  type LucideIcon,
  Printer,
} from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import { rangeName } from "#worker/core/simulators/sheet/address.ts";
import { hasTool } from "#worker/core/simulators/sheet/play.ts";
import { FORMATS, type Format } from "#worker/core/simulators/sheet/scene.ts";
import { formatName } from "./format-name.ts";
import type { PanelName, SheetParts } from "./sheet-props.ts";
import type { CellHand } from "./use-cells.ts";

type ToolBarProps = SheetParts & {
  hand: CellHand;
  panel: PanelName | null;
  onPanel(panel: PanelName): void;
};

/** What may be done with the selection. */
export function ToolBar({ scene, state, block, act, hand, panel, onPanel }: ToolBarProps) {
  const format = state.formats[state.selection.cell] ?? "general";
  const opens = (name: PanelName) => ({ isOpen: panel === name, onPress: () => onPanel(name) });
  return (
    <fieldset className="sht-tools" aria-label={m.sheet_tools()}>
      {hasTool(scene, "sort") ? (
        <>
          <ToolButton icon={ArrowDownAZ} name={m.sheet_sort_up()} onPress={() => hand.sort("up")} />
          <ToolButton icon={ArrowUpZA} name={m.sheet_sort_down()} onPress={() => hand.sort("down")} />
          <ToolButton icon={ListOrdered} name={m.sheet_sort()} {...opens("sort")} />
        </>
      ) : null}
      {hasTool(scene, "filter") ? <ToolButton icon={Filter} name={m.sheet_filter()} {...opens("filter")} /> : null}
      {hasTool(scene, "fill") ? (
        <>
          <ToolButton icon={Copy} name={m.sheet_copy()} onPress={hand.copy} />
          <ToolButton icon={ClipboardPaste} name={m.sheet_paste()} onPress={hand.paste} />
          <ToolButton icon={ArrowDownToLine} name={m.sheet_fill_down()} onPress={() => hand.fill("down")} />
          <ToolButton icon={ArrowRightToLine} name={m.sheet_fill_right()} onPress={() => hand.fill("right")} />
        </>
      ) : null}
      {hasTool(scene, "chart") ? <ToolButton icon={ChartColumn} name={m.sheet_chart()} {...opens("chart")} /> : null}
      {hasTool(scene, "print") ? <ToolButton icon={Printer} name={m.sheet_print()} {...opens("print")} /> : null}
      {hasTool(scene, "format") ? (
        <select
          className="input sht-format"
          aria-label={m.sheet_format()}
          value={format}
          onChange={(event) => act({ do: "format", range: rangeName(block), format: event.target.value as Format })}
        >
          {FORMATS.map((one) => (
            <option key={one} value={one}>
              {formatName(one)}
            </option>
          ))}
        </select>
      ) : null}
    </fieldset>
  );
}

type ToolButtonProps = { icon: LucideIcon; name: string; isOpen?: boolean; onPress(): void };

function ToolButton({ icon: Icon, name, isOpen, onPress }: ToolButtonProps) {
  return (
    <button type="button" className="sht-tool" aria-expanded={isOpen} title={name} onClick={onPress}>
      <Icon className="i" aria-hidden="true" />
      <span>{name}</span>
    </button>
  );
}
