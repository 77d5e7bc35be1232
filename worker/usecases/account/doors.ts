import type { DisplayChoice } from "#worker/contract/forms/display-form.ts";
import type { Locale } from "#worker/core/itembank/item.ts";
import type { Deps } from "../deps.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { beginOpenId } from "./begin-open-id.ts";
import { changePassword } from "./change-password.ts";
import { finishOpenId } from "./finish-open-id.ts";
import { openInvitation } from "./open-invitation.ts";
import type { SignedInActor } from "./ports.ts";
import { requestPasswordReset } from "./request-password-reset.ts";
import { resetPassword } from "./reset-password.ts";
import { signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";
import { signUpAdult } from "./sign-up-adult.ts";

const OUTBOX_LENGTH = 50;

export function accountDoors(deps: Deps) {
  return {
    signIn: (asked: Parameters<typeof signIn>[0]) => signIn(asked, deps),
    /** the ENTs and academies whose button the door shows */
    openIdProviders: () => deps.openId.providers().map(({ id, label }) => ({ id, label })),
    beginOpenId: (asked: Parameters<typeof beginOpenId>[0]) => beginOpenId(asked, deps),
    finishOpenId: (asked: Parameters<typeof finishOpenId>[0]) => finishOpenId(asked, deps),
    signUpAdult: (asked: Parameters<typeof signUpAdult>[0]) => signUpAdult(asked, deps),
    requestPasswordReset: (asked: Parameters<typeof requestPasswordReset>[0]) => requestPasswordReset(asked, deps),
    resetPassword: (asked: Parameters<typeof resetPassword>[0]) => resetPassword(asked, deps),
    /** is this link still good? spends nothing */
    isResetOpen: async (token: string) => (await deps.accounts.findReset(token)) !== null,
    changePassword: (asked: Parameters<typeof changePassword>[0]) => changePassword(asked, deps),
    openInvitation: (token: string) => openInvitation(token, deps),
    acceptInvitation: (asked: Parameters<typeof acceptInvitation>[0]) => acceptInvitation(asked, deps),
    /** once for an account, before its first staff page */
    acceptTerms: (actor: SignedInActor) =>
      deps.accountStore.acceptTerms(actor.userId, Math.floor(deps.clock.nowMs() / 1000)),
    /** of several establishments the one that the pages show; nothing happens for one that is not theirs */
    chooseEstablishment: (actor: SignedInActor, establishmentId: string) =>
      deps.team.choose(actor.userId, establishmentId),
    establishmentsOf: (actor: SignedInActor) => deps.team.establishmentsOf(actor.userId),
    signOut: (asked: Parameters<typeof signOut>[0]) => signOut(asked, deps),
    chooseLanguage: (actor: SignedInActor, locale: Locale) => deps.accountStore.setLocale(actor.userId, locale),
    /** kept with the account: it follows the person from one machine to the next */
    chooseDisplay: (actor: SignedInActor, display: DisplayChoice) =>
      deps.accountStore.setDisplay(actor.userId, JSON.stringify(display)),
    /** development only: the page refuses elsewhere */
    listMail: () => deps.outbox.list(OUTBOX_LENGTH),
  };
}
