import { type FormEvent, useEffect, useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { FormField } from "#app/ui/form-field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { MachineFacts } from "#worker/core/machine/facts.ts";
import { type Outcome, postResult } from "./post-result.ts";

/** The name of this computer, kept on it: the next check finds it typed. */
const NAME_KEY = "vigie-poste";

type SendResultProps = { facts: MachineFacts; check: { code: string; room: string } | null; typedCode: string };

/** Sends what was measured under the code of the room. No person's name, nobody logged in. */
export function SendResult({ facts, check, typedCode }: SendResultProps) {
  const [known, setKnown] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isSending, setSending] = useState(false);
  useEffect(() => setKnown(readName()), []);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    const form = new FormData(event.currentTarget);
    const name = String(form.get("name") ?? "");
    setSending(true);
    const told = await postResult({ code: check?.code ?? String(form.get("code") ?? ""), name, facts });
    setSending(false);
    setOutcome(told);
    if (told.kind === "sent") saveName(name);
  };

  const refused = outcome?.kind === "refused" ? outcome : null;
  const unknown = typedCode !== "" && check === null ? m.error_machine_check_not_found() : undefined;
  return (
    <section className="stack">
      <h2>{m.poste_send_title()}</h2>
      <form onSubmit={submit} className="stack" noValidate>
        {check === null ? (
          <FormField
            name="code"
            label={m.poste_code()}
            hint={m.poste_code_hint()}
            defaultValue={typedCode}
            maxLength={20}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            error={refused?.field === "code" ? refused.message : outcome === null ? unknown : undefined}
            required
          />
        ) : (
          <p>
            <b>{m.poste_send_room({ room: check.room })}</b>
          </p>
        )}
        <FormField
          key={known}
          name="name"
          label={m.poste_name()}
          hint={m.poste_name_hint()}
          defaultValue={known}
          maxLength={30}
          autoComplete="off"
          spellCheck={false}
          error={refused?.field === "name" ? refused.message : undefined}
          required
        />
        {refused !== null && refused.field === null ? (
          <Notice kind="error">
            <p>{refused.message}</p>
          </Notice>
        ) : null}
        {outcome?.kind === "sent" ? (
          <Notice kind="success">
            <p>{m.poste_sent({ name: outcome.name, room: outcome.room })}</p>
            {outcome.isReplaced ? <p>{m.poste_replaced()}</p> : null}
          </Notice>
        ) : null}
        <p>
          <button type="submit" className={`btn main big${isSending ? " busy" : ""}`}>
            {m.poste_send()}
          </button>
        </p>
      </form>
    </section>
  );
}

function readName(): string {
  try {
    return localStorage.getItem(NAME_KEY) ?? "";
  } catch {
    return "";
  }
}

function saveName(name: string): void {
  try {
    localStorage.setItem(NAME_KEY, name);
  } catch {
    // Typed again next time.
  }
}
