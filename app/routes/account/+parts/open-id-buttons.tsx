import { LogIn } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";

type OpenIdButtonsProps = {
  providers: readonly { id: string; label: string }[];
  /** `?suite=…`, or empty */
  query: string;
};

/** One way in for each ENT or academy; nothing at all where none is configured. Plain links: they leave the site. */
export function OpenIdButtons({ providers, query }: OpenIdButtonsProps) {
  if (providers.length === 0) return null;
  return (
    <div className="stack portals">
      {providers.map(({ id, label }) => (
        <a key={id} className="btn big wide" href={`/connexion/ent/${id}${query}`}>
          <LogIn className="i" aria-hidden="true" /> {m.sign_in_with({ provider: label })}
        </a>
      ))}
      <p className="soft small">{m.sign_in_with_for()}</p>
      <p className="or">{m.sign_in_or()}</p>
    </div>
  );
}
