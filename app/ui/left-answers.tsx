import { m } from "#app/i18n/paraglide/messages.js";
import { Notice } from "./notice.tsx";

/** Somebody's answers wait on this machine: what is safe, and what not to do. Never whose they are. */
export function LeftAnswers({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Notice kind="warning">
      <p>{m.left_answers({ count })}</p>
    </Notice>
  );
}
