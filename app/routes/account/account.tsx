import { Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { requireActor } from "#app/server/require-actor.ts";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TopBar } from "#app/ui/top-bar.tsx";
import type { Route } from "./+types/account";

export const meta: Route.MetaFunction = () => [{ title: `${m.nav_account()} – ${m.app_name()}` }];

export function loader({ context, request }: Route.LoaderArgs) {
  const { actor, doors } = requireActor(context, request);
  const { name, login, kind, openIdProvider } = actor;
  // Known by its id alone once the configuration has forgotten it.
  const portal = doors.account.openIdProviders().find(({ id }) => id === openIdProvider)?.label ?? openIdProvider;
  return {
    name,
    login,
    kind,
    portal,
    passwordChanged: new URL(request.url).searchParams.get("fait") === "mot-de-passe",
  };
}

export default function Account({ loaderData }: Route.ComponentProps) {
  const { name, login, kind, portal, passwordChanged } = loaderData;
  return (
    <>
      <TopBar person={name} />
      <main className="page stack" id="contenu">
        <h1>{m.nav_account()}</h1>
        {passwordChanged ? (
          <Notice kind="success">
            <p>{m.account_password_changed()}</p>
          </Notice>
        ) : null}
        <dl className="dl">
          <dt>{m.account_name()}</dt>
          <dd>{name}</dd>
          <dt>{kind === "pupil" ? m.account_username() : m.sign_up_email()}</dt>
          <dd>{login}</dd>
          {portal === null ? null : (
            <>
              <dt>{m.account_by_portal()}</dt>
              <dd>{m.account_by_portal_text({ provider: portal })}</dd>
            </>
          )}
          <dt>{m.account_language()}</dt>
          <dd>
            {m.account_this_language()} <LanguageSwitch />
          </dd>
        </dl>
        <div className="row-flex">
          {portal === null ? (
            <Link className="btn" to="/changer-mot-de-passe">
              {m.change_password_title()}
            </Link>
          ) : null}
          <form method="post" action="/deconnexion">
            <button className="btn" type="submit" name="partout" value="1">
              {m.account_sign_out_everywhere()}
            </button>
          </form>
        </div>
        <p className="soft small">{m.account_sign_out_everywhere_text()}</p>
        <p>
          <Link to="/vie-privee">{m.privacy_title()}</Link>
        </p>
      </main>
    </>
  );
}
