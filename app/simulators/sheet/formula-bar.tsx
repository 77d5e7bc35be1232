import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { AS_TYPED } from "#app/question/text-answer.tsx";
import { nameOf, rangeName, readRange } from "#worker/core/simulators/sheet/address.ts";
import { onEnter } from "../on-enter.ts";
import { DraftField } from "./draft-field.tsx";
import type { SheetParts } from "./sheet-props.ts";
import type { DraftHand } from "./use-draft.ts";

type BarProps = SheetParts & { hand: DraftHand; onEnd(columns: number, rows: number): void; onGo(): void };

const OFFERED = {
  fr: ["SOMME", "MOYENNE", "MIN", "MAX", "NB", "NB.SI", "SOMME.SI", "SI", "RECHERCHEV", "SIERREUR", "ARRONDI"],
  en: ["SUM", "AVERAGE", "MIN", "MAX", "COUNT", "COUNTIF", "SUMIF", "IF", "VLOOKUP", "IFERROR", "ROUND"],
};

/** The address of the selection, and what was typed into its cell: formula and not result. */
export function FormulaBar({ scene, state, block, hand, act, say, onEnd, onGo }: BarProps) {
  const { cell } = state.selection;
  const { draft } = hand;
  const isFormula = draft?.text.startsWith("=") === true;
  return (
    <div className="sht-bar">
      <AddressField
        key={rangeName(block)}
        name={rangeName(block)}
        onGo={(text) => {
          const range = readRange(text.trim().toUpperCase());
          const isThere = range !== null && act({ do: "select", cell: nameOf(range.from), to: nameOf(range.to) });
          if (isThere) onGo();
          else say(m.sheet_no_such_cell());
        }}
      />
      <select
        className="input sht-functions"
        aria-label={m.sheet_function()}
        value=""
        onChange={(event) => hand.insert(`${event.target.value}(`)}
      >
        <option value="">{m.sheet_function()}</option>
        {OFFERED[scene.language === "en" ? "en" : "fr"].map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <DraftField
        hand={hand}
        where="bar"
        text={state.cells[cell] ?? ""}
        label={m.sheet_content_of({ cell: draft?.cell ?? cell })}
        className="input sht-content"
        onEnd={onEnd}
      />
      <button
        type="button"
        className="btn sht-hold"
        aria-label={m.sheet_hold()}
        title={m.sheet_hold()}
        disabled={!isFormula}
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
        onClick={hand.turn}
      >
        $
      </button>
    </div>
  );
}

function AddressField({ name, onGo }: { name: string; onGo(text: string): void }) {
  const [typed, setTyped] = useState(name);
  return (
    <input
      {...AS_TYPED}
      className="input sht-address"
      aria-label={m.sheet_address()}
      value={typed}
      maxLength={9}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={() => setTyped(name)}
      onKeyDown={onEnter(() => onGo(typed))}
    />
  );
}
