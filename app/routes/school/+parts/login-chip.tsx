import { KeyRound, RotateCcwKey, School, UserRoundCheck } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { LoginState } from "#worker/usecases/staff-ports.ts";

const LOOKS = {
  none: { family: "is-lost", Icon: KeyRound, word: m.staff_login_none },
  "one-time": { family: "is-info", Icon: RotateCcwKey, word: m.staff_login_one_time },
  own: { family: "is-wait", Icon: UserRoundCheck, word: m.staff_login_own },
} as const satisfies Record<LoginState, unknown>;

/** How a pupil comes in: where the password stands, and the ENT, which spares one. */
export function LoginChip({ login, hasOpenId }: { login: LoginState; hasOpenId: boolean }) {
  if (!hasOpenId) return <PasswordChip login={login} />;
  return (
    <>
      <span className="chip is-run">
        <School className="i" aria-hidden="true" /> {m.staff_login_openid()}
      </span>
      {login === "none" ? null : (
        <>
          {" "}
          <PasswordChip login={login} />
        </>
      )}
    </>
  );
}

function PasswordChip({ login }: { login: LoginState }) {
  const { family, Icon, word } = LOOKS[login];
  return (
    <span className={`chip ${family}`}>
      <Icon className="i" aria-hidden="true" /> {word()}
    </span>
  );
}
