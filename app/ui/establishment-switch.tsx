import { ChevronDown } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";

type EstablishmentSwitchProps = {
  current: string;
  establishments: readonly { id: string; name: string; uai: string }[];
};

/** For who works in several establishments: which one the pages show. A form of its own: it works without script. */
export function EstablishmentSwitch({ current, establishments }: EstablishmentSwitchProps) {
  return (
    <form method="post" action="/etablissement" className="establishment-switch">
      <div className="select-box">
        <select
          key={current}
          className="select"
          name="etablissement"
          aria-label={m.team_establishment()}
          defaultValue={current}
          onChange={(event) => event.currentTarget.form?.requestSubmit()}
        >
          {establishments.map(({ id, name, uai }) => (
            <option key={id} value={id}>
              {name} ({uai})
            </option>
          ))}
        </select>
        <ChevronDown className="i" aria-hidden="true" />
      </div>
      <noscript>
        <button type="submit" className="btn">
          {m.team_establishment_go()}
        </button>
      </noscript>
    </form>
  );
}
