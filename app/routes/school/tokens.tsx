import { BookOpen } from "lucide-react";
import { Link, useSearchParams } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm, readTyped } from "#app/server/read-form.ts";
import { requireStaff } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { AskDialog } from "#app/ui/ask-dialog.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { tokenForm } from "#worker/contract/forms/token-forms.ts";
import { NewToken } from "./+parts/new-token.tsx";
import { TokenForm } from "./+parts/token-form.tsx";
import { TokenTable } from "./+parts/token-table.tsx";
import type { Route } from "./+types/tokens";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  const tokens = valueOrThrow(await doors.api.listTokens({ actor, establishmentId }));
  const { timeZone } = valueOrThrow(await doors.school.showEstablishment({ actor, establishmentId }));
  return { tokens, timeZone };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  const typed = await readTyped(request, ["nom", "jours", "resultats", "identites", "sessions"]);
  const form = await readForm(request, tokenForm);
  if (!form.ok) return toResponse(form.error, typed);
  if (form.value.geste === "creer") {
    const { name, scopes, days } = form.value;
    const made = await doors.api.createToken({ actor, establishmentId, name, scopes, days });
    return made.ok ? { made: { token: made.value.token, name } } : toResponse(made.error, typed);
  }
  const revoked = await doors.api.revokeToken({ actor, establishmentId, tokenId: form.value.jeton });
  return revoked.ok ? { revoked: true as const } : toResponse(revoked.error);
}

export function meta() {
  return [{ title: m.tokens_page_title() }];
}

export default function TokensPage({ loaderData: { tokens, timeZone }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const refused = actionData !== undefined && "errors" in actionData ? actionData : undefined;
  const made = actionData !== undefined && "made" in actionData ? actionData.made : undefined;
  const asked = tokens.find(({ id, state }) => id === search.get("revoquer") && state === "open");
  return (
    <>
      <Crumbs links={[{ to: "/equipe", label: m.nav_team() }]} here={m.tokens_title()} />
      <div className="page-head">
        <h1>{m.tokens_title()}</h1>
        <span className="push" />
        <Link className="btn" to="/aide/api">
          <BookOpen className="i" aria-hidden="true" /> {m.tokens_help()}
        </Link>
      </div>
      <div className="stack">
        <p className="soft">{m.tokens_text()}</p>
        {made === undefined ? null : <NewToken {...made} />}
        <FormErrors answer={refused} fields={["nom", "droits"]} />
        {asked === undefined ? null : (
          <AskDialog
            titleId="revoquer-titre"
            title={m.tokens_revoke_title({ name: asked.name })}
            back="?"
            act={
              <>
                <input type="hidden" name="jeton" value={asked.id} />
                <SubmitButton look="danger main" intent="revoquer">
                  {m.tokens_revoke()}
                </SubmitButton>
              </>
            }
          >
            <p>{m.tokens_revoke_text()}</p>
          </AskDialog>
        )}
        <TokenTable tokens={tokens} timeZone={timeZone} />
        {/* what was made leaves the fields */}
        <TokenForm key={tokens.length} answer={refused} />
      </div>
    </>
  );
}
