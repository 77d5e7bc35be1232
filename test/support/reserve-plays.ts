import { VIGIE } from "#worker/core/engine/config.ts";
import type { Answer } from "#worker/core/itembank/item.ts";
import type { AtQuestion } from "#worker/core/session/command.ts";
import type { DeviceSigns } from "#worker/core/session/device-instants.ts";
import { type ReserveView, viewReserve } from "#worker/core/session/view-reserve.ts";
import { aBank, type PlayedRoom, right, sign } from "./session-factory.ts";

type Who = { who?: string; device?: string };
type Given = Who & { shownAtMs?: number; givenAtMs?: number; signs?: DeviceSigns; answer?: Answer; former?: string };

/** What this device would be handed now; null when nothing. */
export function reserveNow(
  room: PlayedRoom,
  { who = "c1", device = "a" }: Who = {},
  bank = aBank(),
): ReserveView | null {
  const asked = { state: room.state, candidateId: who, deviceId: device };
  return viewReserve(asked, { nowMs: room.nowMs, engine: VIGIE, bank, sign });
}

/** The same, where there must be one. */
export function handOut(room: PlayedRoom, who: Who = {}, bank = aBank()): ReserveView {
  const reserve = reserveNow(room, who, bank);
  if (reserve === null) throw new Error("no reserve is handed out");
  return reserve;
}

/** Question `place` (1 to 5) of the reserve, as the device speaks of it. */
export function atReserve(reserve: ReserveView, place: number, given: Given = {}): AtQuestion {
  const { who = "c1", device = "a", shownAtMs = 0, signs, former } = given;
  return {
    candidateId: who,
    deviceId: device,
    number: reserve.number + place,
    itemId: reserve.items[place - 1]?.id ?? "none",
    reserve: { after: reserve.after, mark: reserve.mark, items: reserve.items.map(({ id }) => id), shownAtMs },
    formerDeviceId: former,
    signs,
  };
}

/** Answers question `place` of the reserve: "ok" or the code of the refusal. */
export function answerReserve(room: PlayedRoom, reserve: ReserveView, place: number, given: Given = {}): string {
  const { answer = right(), givenAtMs } = given;
  return room.ask({ type: "answer", ...atReserve(reserve, place, given), answer, givenAtMs });
}

/** The device was last heard at `fromMs` and is back at `toMs`. */
export function silent(fromMs: number, toMs: number): DeviceSigns {
  return { lastMs: toMs, silence: { fromMs, toMs } };
}
