import { ArrowRight } from "lucide-react";
import { type FormEvent, useState } from "react";
import { formatInstant } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { getLocale } from "#app/i18n/paraglide/runtime.js";
import { FieldError } from "#app/ui/form-field.tsx";
import { DoorSteps, WaitingChip } from "./door-steps.tsx";
import { formatClock } from "./format-clock.ts";
import { refusalMessage } from "./refusal-message.ts";
import type { Exam } from "./use-exam.ts";
import { useServerNow } from "./use-server-now.ts";

/** The supervisor has not confirmed yet: the page unlocks by itself. */
export function WaitingScreen({ exam, reason }: { exam: Exam; reason: "first" | "lapsed" }) {
  return (
    <DoorSteps exam={exam} title={m.door_waiting_title()} step={2} isDiscFull={false}>
      <p>{reason === "first" ? m.door_waiting_text() : m.door_lapsed_text()}</p>
      <NotOpenYet exam={exam} />
      <WaitingChip>{m.door_waiting_chip()}</WaitingChip>
    </DoorSteps>
  );
}

/** A session of another day: when it opens. */
function NotOpenYet({ exam }: { exam: Exam }) {
  const { opensAtMs, timeZone } = exam.view;
  const nowMs = useServerNow(exam.serverNowMs);
  if (nowMs === null || nowMs >= opensAtMs) return null;
  return <p>{m.door_opens({ moment: formatInstant(opensAtMs, timeZone) })}</p>;
}

/** Another device holds the test: the supervisor must authorise this one. */
export function ResumeScreen({ exam }: { exam: Exam }) {
  return (
    <DoorSteps exam={exam} title={m.door_resume_title()} step={2} isDiscFull={false}>
      <p>{m.door_resume_text()}</p>
      <WaitingChip>{m.door_resume_chip()}</WaitingChip>
    </DoorSteps>
  );
}

type CodeProps = { exam: Exam; purpose: "start" | "resume"; validUntilMs: number | null };

/** The access code, given by the supervisor. */
export function CodeScreen({ exam, purpose, validUntilMs }: CodeProps) {
  const [code, setCode] = useState("");
  const [error, setError] = useState<string>();
  const [isSending, setSending] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    if (code.trim() === "") return setError(m.exam_code_empty());
    setSending(true);
    const reply = await exam.enter(code, getLocale());
    setSending(false);
    setError(reply.ok ? undefined : refusalMessage(reply));
  };

  return (
    <DoorSteps
      exam={exam}
      title={purpose === "start" ? m.door_code_title() : m.door_code_resume_title()}
      step={3}
      confirmed={purpose === "start" ? undefined : m.door_step_resume_granted()}
      isDiscFull
    >
      <form className={error === undefined ? "field" : "field bad"} onSubmit={submit} noValidate>
        <label htmlFor="code" className="vh">
          {m.door_step_code()}
        </label>
        <span className="hint" id="code-aide">
          {m.exam_code_hint()}
          {validUntilMs === null
            ? ""
            : ` ${m.exam_code_until({ time: formatClock(validUntilMs, exam.view.timeZone) })}`}
        </span>
        <input
          id="code"
          className="input code-input"
          value={code}
          maxLength={12}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby={error === undefined ? "code-aide" : "code-aide code-erreur"}
          aria-invalid={error !== undefined || undefined}
          onChange={(event) => setCode(event.target.value)}
        />
        <div role="alert">
          <FieldError id="code-erreur" text={error} />
        </div>
        <button type="submit" className={`btn main big${isSending ? " busy" : ""}`} style={{ marginTop: 14 }}>
          {m.exam_code_submit()} <ArrowRight className="i" aria-hidden="true" />
        </button>
      </form>
    </DoorSteps>
  );
}
