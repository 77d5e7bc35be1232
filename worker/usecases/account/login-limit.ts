import type { AttemptRule } from "../ports.ts";
import { foldLogin } from "./fold-login.ts";

/** Ten wrong passwords within a quarter of an hour close an account for a quarter of an hour, and only that one. */
export const LOGIN_RULE: AttemptRule = { failures: 10, windowS: 900, lockS: 900 };

export function loginKey(login: string): string {
  return `login:${foldLogin(login)}`;
}
