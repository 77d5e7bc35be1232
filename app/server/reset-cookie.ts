import { createCookie, redirect } from "react-router";

/**
 * Holds the token of a reset link while the new password is chosen: it leaves the address at once, so that no
 * history, log or referrer keeps it. Not signed: the token is itself the secret.
 */
const RESET_COOKIE = createCookie("vigie_reset", {
  path: "/mot-de-passe",
  httpOnly: true,
  sameSite: "lax",
  maxAge: 3600,
});

const RESET_PAGE = "/mot-de-passe/nouveau";

/** Moves `?jeton=` from the address to the cookie, once. */
export async function hideResetToken(request: Request): Promise<void> {
  const url = new URL(request.url);
  const token = url.searchParams.get("jeton");
  if (token === null) return;
  const cookie = await RESET_COOKIE.serialize(token, { secure: url.protocol === "https:" });
  throw redirect(RESET_PAGE, { headers: { "Set-Cookie": cookie } });
}

export async function readResetToken(request: Request): Promise<string | null> {
  const kept: unknown = await RESET_COOKIE.parse(request.headers.get("cookie"));
  return typeof kept === "string" && kept !== "" ? kept : null;
}

export function forgetResetToken(): Promise<string> {
  return RESET_COOKIE.serialize("", { maxAge: 0 });
}
