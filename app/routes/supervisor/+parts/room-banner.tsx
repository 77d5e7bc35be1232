import { CalendarClock, CircleAlert, Lock, RefreshCw, WifiOff } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";

type RoomBannerProps = {
  kind: "stale" | "login-lost" | "finalised" | "not-open";
  sessionNumber: number;
  /** "10 h 57 min 02 s": when the picture was true */
  asOf: string;
  /** "27/11/2026, 0 h 00": from when a test may start */
  opens: string;
  onRetry(): void;
};

/** Why nothing can be done here now. It takes the place of the actions, and goes by itself when the link is back. */
export function RoomBanner({ kind, sessionNumber, asOf, opens, onRetry }: RoomBannerProps) {
  if (kind === "finalised") {
    return (
      <div className="stale-bar is-info" role="status">
        <Lock className="i" aria-hidden="true" />
        <p>
          <b>{m.room_finalised_title()}</b> {m.room_finalised_text()}
        </p>
      </div>
    );
  }
  if (kind === "not-open") {
    return (
      <div className="stale-bar is-info" role="status">
        <CalendarClock className="i" aria-hidden="true" />
        <p>
          <b>{m.room_not_open_title({ moment: opens })}</b> {m.room_not_open_text()}
        </p>
      </div>
    );
  }
  if (kind === "login-lost") {
    const back = encodeURIComponent(`/surveiller/${sessionNumber}`);
    return (
      <div className="stale-bar is-alert" role="alert">
        <CircleAlert className="i" aria-hidden="true" />
        <p>{m.room_login_lost()}</p>
        <a className="btn" href={`/connexion?suite=${back}`}>
          {m.room_login_again()}
        </a>
      </div>
    );
  }
  return (
    <div className="stale-bar" role="alert">
      <WifiOff className="i" aria-hidden="true" />
      <p>
        <b>{m.room_stale_title()}</b> {m.room_stale_text({ time: asOf })}
      </p>
      <button type="button" className="btn lost no-phone" onClick={onRetry}>
        <RefreshCw className="i" aria-hidden="true" /> {m.room_stale_retry()}
      </button>
    </div>
  );
}
