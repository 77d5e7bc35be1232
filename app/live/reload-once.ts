const KEY = "vigie-rechargee";
const AGAIN_AFTER_MS = 10 * 60_000;

/** This page is older than the server: it is loaded anew, once. False when that was done already and did not help. */
export function reloadOnce(): boolean {
  const lastMs = Number(sessionStorage.getItem(KEY) ?? "0");
  if (Date.now() - lastMs < AGAIN_AFTER_MS) return false;
  sessionStorage.setItem(KEY, String(Date.now()));
  location.reload();
  return true;
}
