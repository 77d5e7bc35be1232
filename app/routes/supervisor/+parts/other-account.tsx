import { m } from "#app/i18n/paraglide/messages.js";

/** Who is logged in on what may be a shared phone, and the way to somebody else's account. */
export function OtherAccount({ login }: { login: string }) {
  return (
    <form method="post" action="/deconnexion" className="small soft other-account">
      <p>{m.supervise_signed_in({ login })}</p>
      <button className="link" type="submit">
        {m.supervise_other_account()}
      </button>
    </form>
  );
}
