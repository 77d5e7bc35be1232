import { createCookie, redirect } from "react-router";

/**
 * Holds the secret of a link received by mail while its page is open: it leaves the address at once, so that no
 * history, log or referrer keeps it. Not signed: the token is itself the secret.
 */
function linkCookie(name: string, { page, path, maxAge }: { page: string; path: string; maxAge: number }) {
  const cookie = createCookie(name, { path, httpOnly: true, sameSite: "lax", maxAge });
  return {
    /** moves `?jeton=` from the address to the cookie, once */
    async hide(request: Request): Promise<void> {
      const url = new URL(request.url);
      const token = url.searchParams.get("jeton");
      if (token === null) return;
      const header = await cookie.serialize(token, { secure: url.protocol === "https:" });
      throw redirect(page, { headers: { "Set-Cookie": header } });
    },
    async read(request: Request): Promise<string | null> {
      const kept: unknown = await cookie.parse(request.headers.get("cookie"));
      return typeof kept === "string" && kept !== "" ? kept : null;
    },
    forget: () => cookie.serialize("", { maxAge: 0 }),
  };
}

export const resetLink = linkCookie("vigie_reset", {
  page: "/mot-de-passe/nouveau",
  path: "/mot-de-passe",
  maxAge: 3600,
});

/** An hour: time to make an account on the way. */
export const invitationLink = linkCookie("vigie_invitation", {
  page: "/invitation/equipe",
  path: "/invitation",
  maxAge: 3600,
});
