import { EllipsisVertical, Eye, EyeOff, LogOut, Radio, Users, WifiOff } from "lucide-react";
import { formatDate, formatTime } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { Brand } from "#app/ui/brand.tsx";
import type { RoomHeader } from "#worker/core/session/views.ts";
import type { LinkHealth } from "./link-health.ts";
import { formatAge } from "./room-times.ts";

type RoomHeadProps = {
  header: RoomHeader;
  supervisors: number;
  health: LinkHealth;
  ageMs: number;
  /** "10:57:50" */
  clock: string;
  isCodeShown: boolean;
  onToggleCode(): void;
  onLeave(): void;
  onMenu(): void;
};

export function RoomHead(props: RoomHeadProps) {
  const { header, supervisors, clock, onLeave, onMenu } = props;
  return (
    <header className="live-head">
      <Brand part="symbol" />
      <h1>
        {m.room_title({ number: header.sessionNumber })}
        <span className="only-phone soft small room-name">&nbsp;· {roomShortName(header.room)}</span>
      </h1>
      <p className="where no-phone">
        {m.room_where({ site: header.site, room: header.room })}
        <br />
        {whenWords(header)}
      </p>
      <AccessCode {...props} />
      <span className="push no-phone" />
      <p className="small no-phone nowrap">
        <Users className="i" aria-hidden="true" /> {supervisorWords(supervisors)}
      </p>
      <DataAge health={props.health} ageMs={props.ageMs} />
      <time className="no-phone code clock" title={m.room_clock()}>
        {clock}
      </time>
      <button type="button" className="btn quiet no-phone" onClick={onLeave}>
        <LogOut className="i" aria-hidden="true" /> {m.room_leave()}
      </button>
      <button type="button" className="btn quiet icon only-phone" aria-label={m.room_menu()} onClick={onMenu}>
        <EllipsisVertical className="i" aria-hidden="true" />
      </button>
    </header>
  );
}

type AccessCodeProps = Pick<RoomHeadProps, "header" | "isCodeShown" | "onToggleCode"> & { look?: string };

/** Hidden until asked for: the screen may face the pupils. */
export function AccessCode({ header, isCodeShown, onToggleCode, look = "no-phone" }: AccessCodeProps) {
  const Icon = isCodeShown ? EyeOff : Eye;
  return (
    <p className={`secret ${look}`}>
      <span className="soft">{m.room_code()}</span>{" "}
      <span className="code">
        {isCodeShown ? (
          header.accessCode
        ) : (
          <>
            <span className="vh">{m.room_code_hidden()}</span>
            <span aria-hidden="true">••••••</span>
          </>
        )}
      </span>
      <button
        type="button"
        className="btn quiet icon"
        aria-label={m.room_code_show()}
        aria-pressed={isCodeShown}
        onClick={onToggleCode}
      >
        <Icon className="i" aria-hidden="true" />
      </button>
    </p>
  );
}

/** How old the picture is. Not a live region: it changes every second. */
function DataAge({ health, ageMs }: Pick<RoomHeadProps, "health" | "ageMs">) {
  const age = formatAge(ageMs);
  const Icon = health === "stale" ? WifiOff : Radio;
  return (
    <p className="age">
      <Icon className="i" aria-hidden="true" />
      {health === "connecting" ? <span>{m.room_connecting()}</span> : null}
      {health === "fresh" ? <span>{m.room_fresh({ age })}</span> : null}
      {health === "stale" ? (
        <>
          <span className="no-phone">{m.room_stale_for({ age })}</span>
          <span className="only-phone">{m.room_stale_short({ age })}</span>
        </>
      ) : null}
    </p>
  );
}

export function whenWords({ date, time }: RoomHeader): string {
  return m.room_when({ date: formatDate(date), time: formatTime(time) });
}

/** Whoever reads this page is one of them, even before the server has counted its link. */
export function supervisorWords(counted: number): string {
  const count = Math.max(1, counted);
  return count < 2 ? m.room_supervisors_one({ count }) : m.room_supervisors_many({ count });
}

/** "Salle B108" is "B108" where there is no place for more: everybody knows that it is a room. */
function roomShortName(room: string): string {
  return room.replace(/^(?:salle|room)\s+/i, "");
}
