import fc from "fast-check";
import { expect, test } from "vitest";
import { checkLaws } from "#test/support/simulator-laws.ts";
import { readSimulatorFiles } from "#worker/content/read-simulator-files.ts";
import { mailboxAction, mailboxScene } from "#worker/contract/simulators/mailbox.ts";
import { MAILBOX } from "#worker/core/simulators/mailbox/play.ts";
import type { MailboxAction, MailboxScene, MailRule } from "#worker/core/simulators/mailbox/scene.ts";
import { replay } from "#worker/core/simulators/replay.ts";

const OWNER = { name: "Inès", address: "ines@a.example" };
const [FATOU, HUGO, ZOE] = ["fatou@a.example", "hugo@a.example", "zoe@a.example"];
const SCENE: MailboxScene = {
  simulator: "mailbox",
  seed: 1,
  today: "2026-11-26T10:00",
  name: "Boîte",
  owner: OWNER,
  contacts: [
    { id: "fatou", name: "Fatou", address: FATOU },
    { id: "hugo", name: "Hugo", address: HUGO },
    { id: "zoe", name: "Zoé", address: ZOE },
    { id: "club", name: "Club", members: [FATOU, ZOE] },
  ],
  folders: [{ id: "school", name: "Collège" }],
  labels: [{ id: "urgent", name: "Urgent" }],
  files: [
    { id: "film", name: "film.mp4", kilobytes: 30_000 },
    { id: "plan", name: "plan.pdf", kilobytes: 200 },
  ],
  heaviestKilobytes: 10_000,
  offers: ["folders", "labels", "rules", "schedule", "links", "report"],
  messages: [
    {
      id: "trip",
      folder: "inbox",
      from: { name: "Fatou", address: FATOU },
      to: [OWNER, { name: "Hugo", address: HUGO }],
      cc: [{ name: "Zoé", address: ZOE }],
      date: "2026-11-26T09:00",
      subject: "Sortie",
      body: "Jeudi à l’école",
      files: [{ id: "form", name: "autorisation.pdf", kilobytes: 90 }],
      links: [{ id: "map", text: "Le plan", address: "https://plan.example/" }],
    },
    {
      id: "trap",
      folder: "inbox",
      from: { name: "Banque", address: "alerte@b.example" },
      to: [OWNER],
      replyTo: "autre@c.example",
      date: "2026-11-25T09:00",
      subject: "Urgent",
      body: "Cliquez",
    },
  ],
  arrivals: [
    {
      id: "late",
      folder: "inbox",
      from: { name: "Zoé", address: ZOE },
      to: [OWNER],
      date: "2026-11-26T09:59",
      subject: "École",
      body: "",
    },
  ],
};

const play = (...actions: MailboxAction[]) => replay(MAILBOX, SCENE, actions);
const facts = (...actions: MailboxAction[]) => {
  const { state, refusedAt } = play(...actions);
  expect(refusedAt).toBeNull();
  return MAILBOX.facts(state);
};
const open = (message: string): MailboxAction => ({ do: "open", message });
const address = (field: "to" | "cc" | "bcc", who: string): MailboxAction => ({ do: "address", field, who });
const save = (is: Partial<MailRule>, rule: string | null = null): MailboxAction => ({
  do: "save-rule",
  rule,
  is: { isAny: false, conditions: [{ field: "from", has: "zoe" }], folder: "school", label: null, ...is },
});

test("what the page does not show cannot be done", () => {
  expect(play({ do: "move", messages: ["late"], folder: "bin" }).refusedAt).toBe(0);
  expect(play({ do: "move", messages: ["trip"], folder: "sent" }).refusedAt).toBe(0);
  expect(play({ do: "move", messages: ["trip", "trip"], folder: "bin" }).refusedAt).toBe(0);
  expect(play({ do: "folder", folder: "school" }, { do: "star", message: "trip", on: true }).refusedAt).toBe(1);
  expect(play({ do: "answer", message: "trip", way: "reply" }).refusedAt).toBe(0);
  expect(play({ do: "follow", message: "trip", link: "map" }).refusedAt).toBe(0);
  expect(play(save({})).refusedAt).toBe(0);
  expect(play({ do: "subject", text: "x" }).refusedAt).toBe(0);
  expect(play({ do: "make-folder", name: "collège " }).refusedAt).toBe(0);
});

test("opening reads; a report goes to junk; a new folder takes what is put in it", () => {
  const told = facts(
    open("trap"),
    { do: "report", message: "trap", as: "phishing" },
    { do: "make-folder", name: "Sorties" },
    { do: "move", messages: ["trip"], folder: "folder-1" },
  );
  expect(told.messages?.find(({ id }) => id === "trap")).toMatchObject({
    isRead: true,
    folder: "junk",
    reportedAs: "phishing",
  });
  expect(told.folders).toContainEqual({ id: "folder-1", name: "Sorties", isNew: true, holds: ["trip"] });
});

test("a reply goes where the sender asks, reply all to the others, forward carries the files", () => {
  const drafted = (message: string, way: "reply" | "reply-all" | "forward") =>
    facts(open(message), { do: "answer", message, way }).drafts?.[0];
  expect(drafted("trap", "reply")).toMatchObject({ to: ["autre@c.example"], subject: "Re: Urgent", about: "trap" });
  expect(drafted("trip", "reply")).toMatchObject({ to: [FATOU], cc: [], files: [] });
  expect(drafted("trip", "reply-all")).toMatchObject({ to: [FATOU, HUGO], cc: [ZOE], files: [] });
  expect(drafted("trip", "forward")).toMatchObject({ to: [], subject: "Fwd: Sortie", files: ["form"] });
});

test("people: who received, and whose address each can read; Bcc shows nobody", () => {
  const sent = facts({ do: "write" }, address("to", "hugo"), address("bcc", "club"), { do: "send" });
  const person = (who: string) => sent.people?.find((one) => one.address === who);
  expect(person(FATOU)).toEqual({ address: FATOU, groups: ["club"], times: 1, sees: [HUGO], files: [] });
  expect(person(HUGO)).toMatchObject({ times: 1, sees: [] });
  const shown = facts({ do: "write" }, address("cc", "club"), { do: "send" });
  expect(shown.people?.find((one) => one.address === FATOU)).toMatchObject({ sees: [ZOE] });
});

test("a message without recipient, or too heavy, does not leave; a shared link weighs nothing", () => {
  expect(play({ do: "write" }, { do: "send" }).refusedAt).toBe(1);
  expect(play({ do: "write" }, address("to", "hugo"), { do: "attach", file: "film" }, { do: "send" }).refusedAt).toBe(
    3,
  );
  const { sent } = facts(
    { do: "write" },
    address("to", "hugo"),
    { do: "attach", file: "film" },
    { do: "detach", file: "film" },
    { do: "link", file: "film", access: "recipients" },
    { do: "send" },
  );
  expect(sent?.[0]).toMatchObject({ to: [HUGO], files: [], shared: ["film"], openShared: [], kilobytes: 0 });
});

test("a recipient is a contact, a group or a whole address, once", () => {
  expect(play({ do: "write" }, address("to", "nobody")).refusedAt).toBe(1);
  expect(play({ do: "write" }, address("to", "a@b")).refusedAt).toBe(1);
  expect(play({ do: "write" }, address("to", "hugo"), address("to", HUGO)).refusedAt).toBe(2);
  expect(facts({ do: "write" }, address("to", FATOU), address("to", "club")).drafts?.[0]?.to).toEqual([FATOU, ZOE]);
});

test("a scheduled message leaves later, on a day that exists", () => {
  const later = (at: string) => play({ do: "write" }, address("to", "hugo"), { do: "schedule", at });
  expect(later("2026-11-26T10:00").refusedAt).toBe(2);
  expect(later("2026-11-31T10:00").refusedAt).toBe(2);
  expect(MAILBOX.facts(later("2026-11-30T08:30").state).scheduled?.[0]).toMatchObject({
    day: "2026-11-30",
    weekday: 1,
    hour: 8.5,
  });
});

test("a draft that is left with nothing in it is not kept", () => {
  expect(facts({ do: "write" }, { do: "close" }).drafts).toEqual([]);
  expect(facts({ do: "write" }, { do: "subject", text: "Club" }, { do: "close" }).drafts).toHaveLength(1);
});

test("the first rule that applies decides, whatever the case and the accents, for what comes too", () => {
  const sorted = (...actions: MailboxAction[]) =>
    Object.fromEntries(facts({ do: "rules" }, ...actions).sorted?.map(({ id, folder }) => [id, folder]) ?? []);
  expect(sorted(save({}))).toEqual({ trip: "inbox", trap: "inbox", late: "school" });
  expect(sorted(save({ conditions: [{ field: "to", has: "ZOE" }] }))).toMatchObject({ trip: "school", late: "inbox" });
  const school = save({ conditions: [{ field: "subject", has: "ecole" }] });
  const bin = save({ folder: "bin" });
  expect(sorted(bin, school).late).toBe("bin");
  expect(sorted(bin, school, { do: "raise-rule", rule: "rule-2" }).late).toBe("school");
  const both = { conditions: [{ field: "files" as const }, { field: "from" as const, has: "zoe" }] };
  expect(sorted(save({ ...both, isAny: true }))).toMatchObject({ trip: "school", late: "school" });
  expect(sorted(save(both))).toMatchObject({ trip: "inbox", late: "inbox" });
  const received = facts({ do: "rules" }, save({ label: "urgent" }), { do: "receive" });
  expect(received.messages?.find(({ id }) => id === "late")).toMatchObject({ folder: "school", labels: ["urgent"] });
});

test("a rule without a text, an effect or a folder that is there is refused", () => {
  const refused = (is: Partial<MailRule>) => play({ do: "rules" }, save(is)).refusedAt;
  expect(refused({ conditions: [{ field: "from", has: " " }] })).toBe(1);
  expect(refused({ folder: null })).toBe(1);
  expect(refused({ folder: "sent" })).toBe(1);
  expect(refused({ label: "none" })).toBe(1);
  expect(refused({ conditions: [] })).toBe(1);
});

test("a search looks in all folders but the bin, by words, sender and file", () => {
  const found = (search: { text?: string; from?: string; hasFile?: boolean }) =>
    play({ do: "search", text: "", from: "", hasFile: false, ...search }, { do: "star", message: "trip", on: true })
      .refusedAt === null;
  expect(found({ text: "JEUDI ecole" })).toBe(true);
  expect(found({ from: "fatou", hasFile: true })).toBe(true);
  expect(found({ from: "banque" })).toBe(false);
});

test("hostile actions do not pass the door", () => {
  const passes = (action: unknown) => mailboxAction.safeParse(action).success;
  expect(passes({ do: "subject", text: "x".repeat(201) })).toBe(false);
  expect(passes({ do: "address", field: "to", who: "a@b.example", extra: 1 })).toBe(false);
  expect(passes({ do: "move", messages: [], folder: "bin" })).toBe(false);
  expect(passes({ do: "save-rule", rule: null, is: { isAny: true, conditions: [], folder: "bin", label: null } })).toBe(
    false,
  );
  expect(passes({ do: "unknown" })).toBe(false);
});

test("replay is the page's state on the bank's own box, a log out of order is not the one that was sealed", () => {
  const scene = sceneOf("2.1-boite-04-a");
  const message = fc.constantFrom(...scene.messages.map(({ id }) => id), "draft-1", "facture");
  const folder = fc.constantFrom("inbox", "junk", "bin", "astro", "drafts", "sent", "folder-1", "none");
  const who = fc.constantFrom("karim", "lou", "x@y.example", "none");
  const field = fc.constantFrom("to" as const, "cc" as const, "bcc" as const);
  const condition = fc.record({
    field: fc.constantFrom("from" as const, "to" as const, "subject" as const),
    has: fc.constantFrom("astro", "karim", "e"),
  });
  const is = fc.record({
    isAny: fc.boolean(),
    conditions: fc.array(condition, { minLength: 1, maxLength: 2 }),
    folder: fc.option(folder),
    label: fc.constant(null),
  });
  const action = fc.oneof<fc.Arbitrary<MailboxAction>[]>(
    fc.record({ do: fc.constant("folder" as const), folder }),
    fc.record({ do: fc.constant("open" as const), message }),
    fc.record({ do: fc.constant("edit" as const), draft: message }),
    fc.constantFrom<MailboxAction[]>(
      { do: "rules" },
      { do: "close" },
      { do: "receive" },
      { do: "write" },
      { do: "send" },
      { do: "discard" },
      { do: "run-rules" },
    ),
    fc.record({
      do: fc.constant("move" as const),
      messages: fc.array(message, { minLength: 1, maxLength: 2 }),
      folder,
    }),
    fc.record({ do: fc.constant("star" as const), message, on: fc.boolean() }),
    fc.record({ do: fc.constant("report" as const), message, as: fc.constant("junk" as const) }),
    fc.record({ do: fc.constant("make-folder" as const), name: fc.constantFrom("A", "B") }),
    fc.record({
      do: fc.constant("search" as const),
      text: fc.constantFrom("", "astro"),
      from: fc.constant(""),
      hasFile: fc.boolean(),
    }),
    fc.record({
      do: fc.constant("answer" as const),
      message,
      way: fc.constantFrom("reply" as const, "forward" as const),
    }),
    fc.record({ do: fc.constant("address" as const), field, who }),
    fc.record({ do: fc.constant("subject" as const), text: fc.constantFrom("", "a", "b") }),
    fc.record({ do: fc.constant("save-rule" as const), rule: fc.constantFrom(null, "achats", "rule-1"), is }),
    fc.record({ do: fc.constant("raise-rule" as const), rule: fc.constantFrom("achats", "rule-1", "rule-2") }),
  );
  const played = checkLaws({ simulator: MAILBOX, scene, schema: mailboxAction, action });
  expect(played).toBeGreaterThan(150);
});

function sceneOf(itemId: string): MailboxScene {
  const items = readSimulatorFiles() as { id: string; texts: { fr: { scene: unknown } } }[];
  return mailboxScene.parse(items.find(({ id }) => id === itemId)?.texts.fr.scene);
}
