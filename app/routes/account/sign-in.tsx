import { Form, Link, useSearchParams } from "react-router";
import { errorMessage } from "#app/i18n/error-message.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { useLeftAnswers } from "#app/live/use-left-answers.ts";
import { vigieContext } from "#app/server/context.ts";
import { readForm, readTyped } from "#app/server/read-form.ts";
import { pathAfterLogin, redirectSignedIn, redirectWithCookies } from "#app/server/redirect-signed-in.ts";
import { toResponse } from "#app/server/to-response.ts";
import { errorOf, FormErrors } from "#app/ui/form-errors.tsx";
import { FormField } from "#app/ui/form-field.tsx";
import { Gate } from "#app/ui/gate.tsx";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";
import { LeftAnswers } from "#app/ui/left-answers.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PasswordField } from "#app/ui/password-field.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { signInForm } from "#worker/contract/forms/account-forms.ts";
import { domainError } from "#worker/core/kernel/domain-error.ts";
import { OpenIdButtons } from "./+parts/open-id-buttons.tsx";
import type { Route } from "./+types/sign-in";

export const meta: Route.MetaFunction = () => [{ title: `${m.sign_in_title()} – ${m.app_name()}` }];

export function loader({ context, request }: Route.LoaderArgs) {
  const { actor, doors } = context.get(vigieContext);
  // The next pupil at a shared computer must see whose account is open, not find themselves in it.
  const open = actor?.kind === "pupil" ? { name: actor.name, onTo: pathAfterLogin(request) } : null;
  if (open === null) redirectSignedIn(context, request);
  const { searchParams } = new URL(request.url);
  const providers = doors.account.openIdProviders();
  const done = searchParams.get("fait");
  // The ENT that this address comes from: only its id is in it, and nobody's name.
  const provider = providers.find(({ id }) => id === searchParams.get("ent"))?.label ?? m.sign_in_portal();
  return {
    open,
    providers,
    refused: refusalOf(searchParams, provider),
    leftPortal: done === "ent" ? provider : null,
    passwordChanged: done === "mot-de-passe",
    comesBack: searchParams.has("suite"),
  };
}

/** What an ENT's way back was refused for, as a sentence. */
function refusalOf(search: URLSearchParams, provider: string): string | null {
  const code = search.get("refus") ?? "";
  if (!/^(OPENID_[A-Z_]{1,40}|TOO_MANY_ATTEMPTS)$/.test(code)) return null;
  return errorMessage(domainError(code, { provider, minutes: Number(search.get("minutes")) || 15 }));
}

export async function action({ context, request }: Route.ActionArgs) {
  redirectSignedIn(context, request);
  const typed = await readTyped(request, ["login"]);
  const form = await readForm(request, signInForm);
  if (!form.ok) return toResponse(form.error, typed);
  const opened = await context.get(vigieContext).doors.account.signIn(form.value);
  if (!opened.ok) return toResponse(opened.error, typed);
  return redirectWithCookies(pathAfterLogin(request), opened.value.cookies);
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const left = useLeftAnswers();
  const { open } = loaderData;
  if (open === null) return <Door loaderData={loaderData} actionData={actionData} left={left} />;
  return (
    <Gate title={m.sign_in_already()} links={<LanguageSwitch />}>
      <LeftAnswers count={left} />
      <p>
        {m.not_you_name()} <b>{open.name}</b>.
      </p>
      <p>
        <a className="btn main big wide" href={open.onTo}>
          {m.sign_in_continue()}
        </a>
      </p>
      <form method="post" action="/deconnexion">
        <button type="submit" className="btn big wide">
          {m.not_you()} {m.nav_sign_out()}
        </button>
      </form>
    </Gate>
  );
}

type DoorProps = Pick<Route.ComponentProps, "loaderData" | "actionData"> & { left: number };

function Door({ loaderData, actionData, left }: DoorProps) {
  const [search] = useSearchParams();
  const suite = search.get("suite");
  const kept = suite === null ? "" : `?suite=${encodeURIComponent(suite)}`;
  return (
    <Gate
      title={m.sign_in_title()}
      links={
        <>
          <Link to="/mot-de-passe-oublie">{m.sign_in_forgotten()}</Link>
          <Link to={`/inscription${kept}`}>{m.sign_in_sign_up()}</Link>
          <Link to="/poste">{m.sign_in_check_machine()}</Link>
          <LanguageSwitch />
        </>
      }
    >
      <Form method="post" className="stack">
        {actionData === undefined && loaderData.passwordChanged ? (
          <Notice kind="success">
            <p>{m.sign_in_password_changed()}</p>
          </Notice>
        ) : null}
        {actionData === undefined && loaderData.comesBack ? (
          <Notice kind="info">
            <p>{m.sign_in_comes_back()}</p>
          </Notice>
        ) : null}
        {actionData === undefined && loaderData.refused !== null ? (
          <Notice kind="error">
            <p>{loaderData.refused}</p>
          </Notice>
        ) : null}
        {actionData === undefined && loaderData.leftPortal !== null ? (
          <Notice kind="info">
            <p>{m.sign_in_portal_stays({ provider: loaderData.leftPortal })}</p>
          </Notice>
        ) : null}
        <LeftAnswers count={left} />
        <OpenIdButtons providers={loaderData.providers} query={kept} />
        <FormErrors answer={actionData} fields={["login", "password"]} />
        <FormField
          name="login"
          label={m.sign_in_login()}
          hint={m.sign_in_login_hint()}
          error={errorOf(actionData, "login")}
          defaultValue={actionData?.typed.login}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <PasswordField
          name="password"
          label={m.sign_in_password()}
          autoComplete="current-password"
          error={errorOf(actionData, "password")}
        />
        <SubmitButton look="main big wide">{m.sign_in_submit()}</SubmitButton>
      </Form>
      <details>
        <summary>{m.sign_in_help()}</summary>
        <div className="stack">
          <p>{m.sign_in_help_pupil()}</p>
          <p>{m.sign_in_help_adult()}</p>
        </div>
      </details>
    </Gate>
  );
}
