import type { RouterContextProvider } from "react-router";
import { redirect } from "react-router";
import { safePath } from "#worker/contract/http/safe-path.ts";
import { vigieContext } from "./context.ts";

/** Where a person goes once logged in: `?suite=` when it is a path of ours, else home. */
export function pathAfterLogin(request: Request): string {
  return safePath(new URL(request.url).searchParams.get("suite")) ?? "/";
}

/** The door has nothing to offer to who is already in: a second press, a bookmark, the back button. */
export function redirectSignedIn(context: Readonly<RouterContextProvider>, request: Request): void {
  if (context.get(vigieContext).actor !== null) throw redirect(pathAfterLogin(request));
}

/** A redirect that sets or clears cookies. */
export function redirectWithCookies(path: string, cookies: readonly string[]): Response {
  const answer = redirect(path);
  for (const cookie of cookies) answer.headers.append("Set-Cookie", cookie);
  return answer;
}
