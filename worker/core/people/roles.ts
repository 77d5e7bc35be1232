/** `member` runs sessions and helps pupils; `admin` also exports, imports the roll and keeps the team. */
export type EstablishmentRole = "member" | "admin";

/** Vigie's own staff: `operator` opens establishments, sets windows, activates banks; `jury` judges and publishes. */
export type PlatformRole = "operator" | "jury";

/** `pupil`: an account linked to a roll. It never becomes anything else, whatever memberships say. */
export type AccountKind = "adult" | "pupil";

export type Membership = { establishmentId: string; role: EstablishmentRole };

export type Actor = {
  userId: string;
  kind: AccountKind;
  platformRoles: readonly PlatformRole[];
  memberships: readonly Membership[];
};
