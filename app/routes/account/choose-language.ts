import { redirect } from "react-router";
import { vigieContext } from "#app/server/context.ts";
import { readForm } from "#app/server/read-form.ts";
import { redirectWithCookies } from "#app/server/redirect-signed-in.ts";
import { languageForm } from "#worker/contract/forms/account-forms.ts";
import { safePath } from "#worker/contract/http/safe-path.ts";
import type { Route } from "./+types/choose-language";

const YEAR_S = 31_536_000;

export function loader() {
  return redirect("/");
}

/** The cookie that Paraglide reads; an account keeps the choice for its mail. */
export async function action({ context, request }: Route.ActionArgs) {
  const form = await readForm(request, languageForm);
  if (!form.ok) return redirect("/");
  const { langue, suite } = form.value;
  const { actor, doors } = context.get(vigieContext);
  if (actor !== null) await doors.account.chooseLanguage(actor, langue);
  const secure = new URL(request.url).protocol === "https:" ? "; Secure" : "";
  const cookie = `vigie_locale=${langue}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax${secure}`;
  return redirectWithCookies(safePath(suite) ?? "/", [cookie]);
}
