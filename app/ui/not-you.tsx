import { m } from "#app/i18n/paraglide/messages.js";

/** On a shared computer: whose account is open here, and one press to leave it. A POST of the whole document. */
export function NotYou({ name }: { name: string }) {
  return (
    <form method="post" action="/deconnexion" className="not-you">
      <p>
        {m.not_you_name()} <b>{name}</b>.{" "}
        <button type="submit" className="link">
          {m.not_you()}
        </button>
      </p>
    </form>
  );
}
