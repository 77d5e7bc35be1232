import { Eye, EyeOff, RefreshCw } from "lucide-react";
import { useEffect, useState } from "react";
import { Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import type { QrPath } from "#app/server/qr-path.ts";
import { CopyButton } from "#app/ui/copy-button.tsx";
import { QrCode } from "#app/ui/qr-code.tsx";
import { showSupervisorPassword } from "#worker/core/enrolment/session-secrets.ts";

type SessionSecretsProps = {
  number: number;
  accessCode: string;
  supervisorPassword: string;
  qr: QrPath;
  mayRenew: boolean;
};

/** The three secrets and whom each is for. The password is masked at first: this page may be on a projector. */
export function SessionSecrets({ number, accessCode, supervisorPassword, qr, mayRenew }: SessionSecretsProps) {
  const password = showSupervisorPassword(supervisorPassword);
  return (
    <section className="secrets" aria-label={m.staff_secrets()}>
      <div className="with-qr">
        <div>
          <h3>{m.staff_secret_number()}</h3>
          <p className="who-for">{m.staff_secret_number_for()}</p>
          <p className="code">{number}</p>
          <p className="acts-in">
            <CopyButton text={String(number)} what={m.staff_secret_number()} />
          </p>
        </div>
        <div className="qr">
          <QrCode code={qr} label={m.staff_qr_label({ number })} />
          <p className="xs soft">{m.staff_qr_for()}</p>
        </div>
      </div>
      <div>
        <h3>{m.staff_secret_code()}</h3>
        <p className="who-for">{m.staff_secret_code_for()}</p>
        <p className="code">{accessCode}</p>
        <p className="acts-in">
          <CopyButton text={accessCode} what={m.staff_secret_code()} />
          {mayRenew ? (
            <Link className="btn quiet" to={`/sessions/${number}/codes`}>
              <RefreshCw className="i" aria-hidden="true" /> {m.sessions_renew()}
            </Link>
          ) : null}
        </p>
      </div>
      <div>
        <h3>{m.staff_secret_password()}</h3>
        <p className="who-for">{m.staff_secret_password_for()}</p>
        <MaskedPassword password={password} />
      </div>
    </section>
  );
}

/** Without script it is shown: the page is the only place where staff can read it. */
function MaskedPassword({ password }: { password: string }) {
  const [scripted, setScripted] = useState(false);
  const [shown, setShown] = useState(false);
  useEffect(() => setScripted(true), []);
  const visible = shown || !scripted;
  const Icon = shown ? EyeOff : Eye;
  return (
    <>
      <p className="code">{visible ? password : `C-${"•".repeat(password.length - 2)}`}</p>
      <p className="acts-in">
        <CopyButton text={password} what={m.staff_secret_password()} />
        {scripted ? (
          <button type="button" className="btn quiet" aria-pressed={shown} onClick={() => setShown(!shown)}>
            <Icon className="i" aria-hidden="true" /> {shown ? m.staff_hide() : m.staff_show()}
          </button>
        ) : null}
      </p>
    </>
  );
}
