import { useNavigation } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";

/** While a file travels and is read. Without a length: it is one request, all or nothing, and knows no half. */
export function RollProgress() {
  const { state, formData } = useNavigation();
  const act = state === "idle" ? null : formData?.get("geste");
  if (act !== "verifier" && act !== "importer") return null;
  const words = act === "importer" ? m.roll_importing() : m.roll_checking();
  return (
    <div className="sheet pad stack">
      <label htmlFor="avancement">{words}</label>
      <progress id="avancement" className="wide" />
    </div>
  );
}
