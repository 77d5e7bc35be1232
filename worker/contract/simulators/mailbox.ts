import * as z from "zod/mini";
import type { MailboxAction, MailboxScene } from "#worker/core/simulators/mailbox/scene.ts";
import { id, sceneBase, words } from "./words.ts";

const address = z.string().check(z.regex(/^[a-z0-9._+-]{1,64}@[a-z0-9.-]{1,120}$/));
const line = z.string().check(z.maxLength(200));
const moment = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/));
const person = z.strictObject({ name: words, address });
const named = z.strictObject({ id, name: words });
const file = z.strictObject({ id, name: words, kilobytes: z.int().check(z.positive()) });
const written = z.string().check(z.minLength(1), z.maxLength(120));
const mailRule = {
  isAny: z.boolean(),
  conditions: z
    .array(
      z.union([
        z.strictObject({ field: z.enum(["from", "to", "subject", "body"]), has: written }),
        z.strictObject({ field: z.literal("files") }),
      ]),
    )
    .check(z.minLength(1), z.maxLength(4)),
  folder: z.nullable(id),
  label: z.nullable(id),
};
const message = z.strictObject({
  id,
  folder: id,
  from: person,
  to: z.array(person),
  cc: z.optional(z.array(person)),
  bcc: z.optional(z.array(person)),
  replyTo: z.optional(address),
  date: moment,
  subject: z.string(),
  body: z.string(),
  files: z.optional(z.array(file)),
  links: z.optional(z.array(z.strictObject({ id, text: words, address: words }))),
  isRead: z.optional(z.boolean()),
  labels: z.optional(z.array(id)),
});

export const mailboxScene = z.strictObject({
  ...sceneBase,
  simulator: z.literal("mailbox"),
  name: words,
  owner: person,
  contacts: z.array(
    z.union([
      z.strictObject({ id, name: words, address, role: z.optional(words) }),
      z.strictObject({ id, name: words, members: z.array(address) }),
    ]),
  ),
  folders: z.array(named),
  messages: z.array(message).check(z.minLength(1)),
  arrivals: z.optional(z.array(message)),
  files: z.optional(z.array(file)),
  heaviestKilobytes: z.optional(z.int()),
  labels: z.optional(z.array(named)),
  rules: z.optional(z.array(z.strictObject({ id, ...mailRule }))),
  offers: z.optional(z.array(z.enum(["folders", "labels", "rules", "schedule", "links", "report"]))),
}) satisfies z.ZodMiniType<MailboxScene>;

const ids = z.array(id).check(z.minLength(1), z.maxLength(60));
const field = z.enum(["to", "cc", "bcc"]);
const name = z.string().check(z.minLength(1), z.maxLength(40));

export const mailboxAction = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("folder"), folder: id }),
  z.strictObject({ do: z.literal("open"), message: id }),
  z.strictObject({ do: z.literal("rules") }),
  z.strictObject({ do: z.literal("search"), text: line, from: line, hasFile: z.boolean() }),
  z.strictObject({ do: z.literal("edit"), draft: id }),
  z.strictObject({ do: z.literal("close") }),
  z.strictObject({ do: z.literal("move"), messages: ids, folder: id }),
  z.strictObject({ do: z.literal("star"), message: id, on: z.boolean() }),
  z.strictObject({ do: z.literal("label"), messages: ids, label: id, on: z.boolean() }),
  z.strictObject({ do: z.literal("report"), message: id, as: z.enum(["junk", "phishing"]) }),
  z.strictObject({ do: z.literal("follow"), message: id, link: id }),
  z.strictObject({ do: z.literal("make-folder"), name }),
  z.strictObject({ do: z.literal("make-label"), name }),
  z.strictObject({ do: z.literal("receive") }),
  z.strictObject({ do: z.literal("write") }),
  z.strictObject({ do: z.literal("answer"), message: id, way: z.enum(["reply", "reply-all", "forward"]) }),
  z.strictObject({ do: z.literal("address"), field, who: z.union([id, address]) }),
  z.strictObject({ do: z.literal("unaddress"), field, address }),
  z.strictObject({ do: z.literal("subject"), text: line }),
  z.strictObject({ do: z.literal("body"), text: z.string().check(z.maxLength(2_000)) }),
  z.strictObject({ do: z.literal("attach"), file: id }),
  z.strictObject({ do: z.literal("link"), file: id, access: z.enum(["recipients", "anyone"]) }),
  z.strictObject({ do: z.literal("detach"), file: id }),
  z.strictObject({ do: z.literal("discard") }),
  z.strictObject({ do: z.literal("send") }),
  z.strictObject({ do: z.literal("schedule"), at: moment }),
  z.strictObject({ do: z.literal("unschedule"), message: id }),
  z.strictObject({ do: z.literal("save-rule"), rule: z.nullable(id), is: z.strictObject(mailRule) }),
  z.strictObject({ do: z.literal("delete-rule"), rule: id }),
  z.strictObject({ do: z.literal("raise-rule"), rule: id }),
  z.strictObject({ do: z.literal("run-rules") }),
]) satisfies z.ZodMiniType<MailboxAction>;
