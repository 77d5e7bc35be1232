import type { EstablishmentRole } from "#worker/core/people/roles.ts";
import type { PlatformAct } from "./act-ports.ts";

export type TeamMember = { userId: string; name: string; email: string; role: EstablishmentRole; sinceS: number };

export type PendingInvitation = { id: string; email: string; role: EstablishmentRole; createdAtS: number };

export type OpenInvitation = PendingInvitation & { establishmentId: string; establishmentName: string };

export type NewInvitation = PendingInvitation & { establishmentId: string; tokenHash: string; invitedBy: string };

/** Who works for an establishment, and who has been asked to. */
export type TeamStore = {
  members(establishmentId: string): Promise<TeamMember[]>;
  invitations(establishmentId: string): Promise<PendingInvitation[]>;
  /** An address already asked is asked again: new link, new role, new date. All with their act, or nothing. */
  invite(invitations: readonly NewInvitation[], act: PlatformAct | null): Promise<void>;
  /** safe to repeat */
  withdraw(establishmentId: string, invitationId: string): Promise<void>;
  /** those sent before, accepted by nobody: an address is not kept for nothing */
  forgetInvitations(beforeS: number): Promise<void>;
  /** null: unknown, used, withdrawn, or of an archived establishment */
  findInvitation(tokenHash: string): Promise<OpenInvitation | null>;
  /**
   * Makes the account a member and spends the invitation, together; the establishment becomes the one it sees. A member
   * keeps the higher of the two roles. The link came by mail: an account of that very address has proven it.
   * "gone": spent or withdrawn meanwhile, nothing was written.
   */
  join(invitationId: string, userId: string, atS: number): Promise<"joined" | "gone">;
  /** "last-admin" is decided in the statement that writes: two admins who leave at once are one too many */
  setRole(establishmentId: string, userId: string, role: EstablishmentRole): Promise<"saved" | "last-admin" | "absent">;
  remove(establishmentId: string, userId: string): Promise<"removed" | "last-admin" | "absent">;
  /** of several establishments the one that the pages show; false: not a member */
  choose(userId: string, establishmentId: string): Promise<boolean>;
  /** those of this account that are not archived, by name */
  establishmentsOf(userId: string): Promise<{ id: string; name: string; uai: string }[]>;
};
