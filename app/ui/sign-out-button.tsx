import { m } from "#app/i18n/paraglide/messages.js";

/** Log-out is a POST of the whole document: no page of the person stays in this tab. */
export function SignOutButton({ look = "btn quiet wide" }: { look?: string }) {
  return (
    <form method="post" action="/deconnexion">
      <button className={look} type="submit">
        {m.nav_sign_out()}
      </button>
    </form>
  );
}
