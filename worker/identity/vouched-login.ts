import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import * as z from "zod";

const body = z.object({ userId: z.string(), providerId: z.string() });

/**
 * better-auth opens log-ins only where it proved somebody itself. This opens one for whom a provider has vouched, with
 * the same cookies; called on the server only, like all of better-auth here. A shared computer is the rule: the cookie
 * ends with the browser.
 */
export function vouchedLogin() {
  return {
    id: "vouched-login",
    endpoints: {
      openVouchedLogin: createAuthEndpoint(
        "/vouched-login",
        { method: "POST", body, metadata: { SERVER_ONLY: true } },
        async (ctx) => {
          const { userId, providerId } = ctx.body;
          const user = await ctx.context.internalAdapter.findUserById(userId);
          if (user === null) throw new APIError("NOT_FOUND");
          const session = await ctx.context.internalAdapter.createSession(userId, true, { openIdProvider: providerId });
          await setSessionCookie(ctx, { session, user }, true);
          return ctx.json({ token: session.token });
        },
      ),
    },
  };
}
