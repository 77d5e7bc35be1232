import type { EstablishmentRole } from "#worker/core/people/roles.ts";
import type { PlatformAct } from "#worker/usecases/act-ports.ts";
import type { NewInvitation, TeamStore } from "#worker/usecases/team-ports.ts";

type Membership = { userId: string; establishmentId: string; role: EstablishmentRole; sinceS: number };

/** The team's store in memory; `people` are the accounts it may name, `acts` gets what operators did. */
export function memoryTeam(acts: PlatformAct[] = []) {
  const people = new Map<string, { name: string; email: string }>();
  let memberships: Membership[] = [];
  let invitations: NewInvitation[] = [];
  const find = (establishmentId: string, userId: string) =>
    memberships.find((one) => one.establishmentId === establishmentId && one.userId === userId);
  const isLastAdmin = ({ establishmentId, userId, role }: Membership) =>
    role === "admin" &&
    !memberships.some(
      (one) => one.establishmentId === establishmentId && one.role === "admin" && one.userId !== userId,
    );
  const team: TeamStore = {
    async members(establishmentId) {
      return memberships
        .filter((one) => one.establishmentId === establishmentId)
        .map(({ userId, role, sinceS }) => {
          const { name, email } = people.get(userId) ?? { name: userId, email: userId };
          return { userId, name, email, role, sinceS };
        });
    },
    async invitations(establishmentId) {
      return invitations
        .filter((one) => one.establishmentId === establishmentId)
        .map(({ id, email, role, createdAtS }) => ({ id, email, role, createdAtS }));
    },
    async invite(all, act) {
      for (const asked of all) {
        const isSame = (one: NewInvitation) =>
          one.establishmentId === asked.establishmentId && one.email === asked.email;
        const former = invitations.find(isSame);
        invitations = [...invitations.filter((one) => !isSame(one)), { ...asked, id: former?.id ?? asked.id }];
      }
      if (act !== null) acts.push(act);
    },
    async withdraw(establishmentId, invitationId) {
      invitations = invitations.filter((one) => one.id !== invitationId || one.establishmentId !== establishmentId);
    },
    async forgetInvitations(beforeS) {
      invitations = invitations.filter(({ createdAtS }) => createdAtS >= beforeS);
    },
    async findInvitation(tokenHash) {
      const found = invitations.find((one) => one.tokenHash === tokenHash);
      return found === undefined ? null : { ...found, establishmentName: "Collège Jeanne-Barret" };
    },
    async join(invitationId, userId, atS) {
      const asked = invitations.find(({ id }) => id === invitationId);
      if (asked === undefined) return "gone";
      invitations = invitations.filter((one) => one !== asked);
      const { establishmentId, role } = asked;
      const former = find(establishmentId, userId);
      if (former === undefined) memberships.push({ userId, establishmentId, role, sinceS: atS });
      else if (role === "admin") former.role = "admin";
      return "joined";
    },
    async setRole(establishmentId, userId, role) {
      const found = find(establishmentId, userId);
      if (found === undefined) return "absent";
      if (role === "member" && isLastAdmin(found)) return "last-admin";
      found.role = role;
      return "saved";
    },
    async remove(establishmentId, userId) {
      const found = find(establishmentId, userId);
      if (found === undefined) return "absent";
      if (isLastAdmin(found)) return "last-admin";
      memberships = memberships.filter((one) => one !== found);
      return "removed";
    },
    choose: async (userId, establishmentId) => find(establishmentId, userId) !== undefined,
    async establishmentsOf(userId) {
      return memberships
        .filter((one) => one.userId === userId)
        .map(({ establishmentId: id }) => ({ id, name: "Collège Jeanne-Barret", uai: "0999012H" }));
    },
  };
  return { team, people };
}
