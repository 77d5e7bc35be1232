import { expect, test } from "vitest";
import type { EstablishmentRole } from "#worker/core/people/roles.ts";
import type { TeamStore } from "#worker/usecases/team-ports.ts";

export type TeamWorld = {
  team: TeamStore;
  establishmentId: string;
  otherEstablishmentId: string;
  /** an account of its own, its address `<name>@ecole.test` made unique by the world */
  addAdult(name: string): Promise<{ userId: string; email: string }>;
};

/** What every TeamStore does. */
export function teamStoreContract(name: string, open: () => Promise<TeamWorld>): void {
  const invitation = (world: TeamWorld, id: string, email: string, role: EstablishmentRole = "member") => ({
    id: `${id}-${world.establishmentId}`,
    establishmentId: world.establishmentId,
    email,
    role,
    tokenHash: `hash-${id}-${world.establishmentId}`,
    invitedBy: "staff",
    createdAtS: 100,
  });
  const joined = async (world: TeamWorld, who: string, role: EstablishmentRole) => {
    const { userId, email } = await world.addAdult(who);
    const asked = invitation(world, `i-${who}`, email, role);
    await world.team.invite([asked], null);
    expect(await world.team.join(asked.id, userId, 200)).toBe("joined");
    return userId;
  };

  test(`${name}: an invitation is found by its secret until it is spent, once`, async () => {
    const world = await open();
    const { userId, email } = await world.addAdult("sacha");
    const asked = invitation(world, "one", email);
    await world.team.invite([asked], null);
    expect(await world.team.findInvitation(asked.tokenHash)).toMatchObject({
      id: asked.id,
      email,
      role: "member",
      establishmentId: world.establishmentId,
    });
    expect(await world.team.findInvitation("another")).toBeNull();
    expect(await world.team.join(asked.id, userId, 200)).toBe("joined");
    expect(await world.team.members(world.establishmentId)).toEqual([
      { userId, name: "sacha", email, role: "member", sinceS: 200 },
    ]);
    expect(await world.team.findInvitation(asked.tokenHash)).toBeNull();
    expect(await world.team.join(asked.id, userId, 300)).toBe("gone");
    expect((await world.team.establishmentsOf(userId)).map(({ id }) => id)).toEqual([world.establishmentId]);
  });

  test(`${name}: an address asked again has one invitation, the new one; another school cannot withdraw it`, async () => {
    const world = await open();
    const first = invitation(world, "first", "a@ecole.test");
    const second = { ...invitation(world, "second", "a@ecole.test", "admin"), id: first.id, createdAtS: 150 };
    await world.team.invite([first], null);
    await world.team.invite([second], null);
    expect(await world.team.invitations(world.establishmentId)).toEqual([
      { id: first.id, email: "a@ecole.test", role: "admin", createdAtS: 150 },
    ]);
    expect(await world.team.findInvitation(first.tokenHash)).toBeNull();
    await world.team.withdraw(world.otherEstablishmentId, first.id);
    expect(await world.team.invitations(world.establishmentId)).toHaveLength(1);
    await world.team.forgetInvitations(150);
    expect(await world.team.invitations(world.establishmentId)).toHaveLength(1);
    await world.team.withdraw(world.establishmentId, first.id);
    expect(await world.team.invitations(world.establishmentId)).toEqual([]);
    await world.team.invite([first], null);
    await world.team.forgetInvitations(101);
    expect(await world.team.invitations(world.establishmentId)).toEqual([]);
  });

  test(`${name}: an admin who opens a member's invitation stays admin; a member becomes admin by an admin's`, async () => {
    const world = await open();
    const boss = await joined(world, "boss", "admin");
    for (const [at, role] of (["member", "admin"] as const).entries()) {
      const again = invitation(world, `again-${at}`, `again-${at}@ecole.test`, role);
      await world.team.invite([again], null);
      expect(await world.team.join(again.id, boss, 300)).toBe("joined");
      expect((await world.team.members(world.establishmentId)).map((one) => one.role)).toEqual(["admin"]);
    }
  });

  test(`${name}: the last admin neither steps down nor leaves; with another one both are possible`, async () => {
    const world = await open();
    const boss = await joined(world, "boss", "admin");
    const other = await joined(world, "other", "member");
    const { establishmentId } = world;
    expect(await world.team.setRole(establishmentId, boss, "member")).toBe("last-admin");
    expect(await world.team.remove(establishmentId, boss)).toBe("last-admin");
    expect(await world.team.setRole(establishmentId, boss, "admin")).toBe("saved");
    expect(await world.team.setRole(establishmentId, other, "admin")).toBe("saved");
    expect(await world.team.setRole(establishmentId, boss, "member")).toBe("saved");
    expect(await world.team.remove(establishmentId, boss)).toBe("removed");
    expect(await world.team.remove(establishmentId, boss)).toBe("absent");
    expect(await world.team.setRole(establishmentId, boss, "admin")).toBe("absent");
    expect(await world.team.remove(world.otherEstablishmentId, other)).toBe("absent");
  });

  test(`${name}: only an establishment of one's own may be chosen`, async () => {
    const world = await open();
    const boss = await joined(world, "boss", "admin");
    expect(await world.team.choose(boss, world.establishmentId)).toBe(true);
    expect(await world.team.choose(boss, world.otherEstablishmentId)).toBe(false);
  });
}
