import { LogIn } from "lucide-react";
import { type FormEvent, useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { FieldError } from "#app/ui/form-field.tsx";
import type { Exam } from "./use-exam.ts";

/**
 * The login of this machine is over: the one notice that asks the person to act at once. The password is asked here, for
 * the same account: the page stays as it is, with its queue. Without an answer from the door, a plain link leads there; for
 * who came by an ENT, and may have no password, at once.
 */
export function LoginNotice({ exam: { isLoginLost, view, account, retry } }: { exam: Exam }) {
  const [error, setError] = useState<string>();
  const [isSending, setSending] = useState(false);
  if (!isLoginLost) return null;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    const password = new FormData(event.currentTarget).get("password");
    setSending(true);
    const outcome = await logIn(account.login, String(password ?? ""));
    setSending(false);
    setError(outcome === "in" ? undefined : outcome === "wrong" ? m.link_login_wrong() : m.link_login_no_network());
    if (outcome === "in") retry();
  };

  const door = `/connexion?suite=${encodeURIComponent(`/certification/${view.sessionNumber}`)}`;
  return (
    <div className="notice is-call" role="alert">
      <LogIn className="i" aria-hidden="true" />
      <form onSubmit={submit}>
        <p>{m.link_login_lost({ login: account.login })}</p>
        <div className={error === undefined ? "field" : "field bad"}>
          <label htmlFor="mot-de-passe">{m.link_login_password()}</label>
          <input
            className="input"
            id="mot-de-passe"
            name="password"
            type="password"
            autoComplete="current-password"
            aria-invalid={error !== undefined || undefined}
            aria-describedby={error === undefined ? undefined : "mot-de-passe-erreur"}
            required
          />
          <FieldError id="mot-de-passe-erreur" text={error} />
        </div>
        <p className="row-flex">
          <button type="submit" className={`btn main${isSending ? " busy" : ""}`}>
            {m.link_login_again()}
          </button>
          {error === undefined && !account.byPortal ? null : <a href={door}>{m.link_login_door()}</a>}
        </p>
      </form>
    </div>
  );
}

/** The form of the door, without leaving the page: it answers a right password with a redirect, which nobody follows. */
async function logIn(login: string, password: string): Promise<"in" | "wrong" | "no-network"> {
  try {
    const body = new URLSearchParams({ login, password });
    const answer = await fetch("/connexion", { method: "POST", body, redirect: "manual" });
    return answer.type === "opaqueredirect" ? "in" : "wrong";
  } catch {
    return "no-network";
  }
}
