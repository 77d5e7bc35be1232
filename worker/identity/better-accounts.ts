import { APIError } from "better-auth/api";
import type { Accounts } from "#worker/usecases/account/ports.ts";
import { type AuthSettings, buildAuth } from "./build-auth.ts";
import { hashPassword, verifyPassword } from "./password-hash.ts";

/** The port `Accounts` on better-auth. Refusals of a person's input are values; anything else is thrown. */
export function betterAccounts(settings: AuthSettings): Accounts {
  return {
    hashPassword,
    verifyPassword,

    async signIn({ login, password }) {
      const { auth, work } = open(settings);
      const returnHeaders = true as const;
      try {
        const { headers, response } = login.includes("@")
          ? await auth.api.signInEmail({ body: { email: login, password }, headers: new Headers(), returnHeaders })
          : await auth.api.signInUsername({
              // A pupil's computer is everybody's: the cookie ends with the browser.
              body: { username: login, password, rememberMe: false },
              headers: new Headers(),
              returnHeaders,
            });
        return { userId: response.user.id, sessionToken: response.token, cookies: headers.getSetCookie() };
      } catch (error) {
        if (!isRefusal(error)) throw error;
        // An account that has no password yet must take as long to refuse as any other.
        if (work.hashed === 0) await hashPassword(password);
        return null;
      }
    },

    async openLogin({ userId, providerId }) {
      const { auth } = open(settings);
      const body = { userId, providerId };
      const { headers, response } = await auth.api.openVouchedLogin({
        body,
        headers: new Headers(),
        returnHeaders: true,
      });
      return { userId, sessionToken: response.token, cookies: headers.getSetCookie() };
    },

    async signUpAdult({ email, name, password }) {
      const { auth } = open(settings);
      try {
        const { headers, response } = await auth.api.signUpEmail({
          body: { email, name, password },
          headers: new Headers(),
          returnHeaders: true,
        });
        if (response.token === null) return null;
        return { userId: response.user.id, sessionToken: response.token, cookies: headers.getSetCookie() };
      } catch (error) {
        if (isRefusal(error)) return null;
        throw error;
      }
    },

    async requestReset(email) {
      const { auth, work } = open(settings);
      await auth.api.requestPasswordReset({ body: { email } });
      return work.resetToken;
    },

    async findReset(token) {
      const { internalAdapter } = await open(settings).auth.$context;
      const kept = await internalAdapter.findVerificationValue(`reset-password:${token}`);
      if (!kept || kept.expiresAt < new Date()) return null;
      const holder = await internalAdapter.findUserById(kept.value);
      return holder && { userId: holder.id, name: holder.name, email: holder.email };
    },

    async resetPassword({ token, password }) {
      const { auth } = open(settings);
      try {
        await auth.api.resetPassword({ body: { token, newPassword: password } });
        return true;
      } catch (error) {
        if (isRefusal(error)) return false;
        throw error;
      }
    },

    async signOut(cookie) {
      const { auth } = open(settings);
      const { headers } = await auth.api.signOut({ headers: new Headers({ cookie }), returnHeaders: true });
      return headers.getSetCookie();
    },
  };
}

/** better-auth for one call, with what that call did: how often it hashed, and the reset token it made. */
function open(settings: AuthSettings) {
  const work: { hashed: number; resetToken: string | null } = { hashed: 0, resetToken: null };
  const auth = buildAuth(
    settings,
    {
      hash: (password) => {
        work.hashed += 1;
        return hashPassword(password);
      },
      verify: (asked) => {
        work.hashed += 1;
        return verifyPassword(asked);
      },
    },
    (token) => {
      work.resetToken = token;
    },
  );
  return { auth, work };
}

/** better-auth refuses input with 4xx; a 5xx is a fault of ours. */
function isRefusal(error: unknown): boolean {
  return error instanceof APIError && error.statusCode < 500;
}
