import * as z from "zod";

// What the session pages post. Longer texts than these are no form of ours; the exact bounds are the domain's.

const typed = z.string().max(2000, "FIELD_TOO_LONG").default("");
const id = z.string("FIELD_REQUIRED").min(1, "FIELD_REQUIRED").max(100, "FIELD_TOO_LONG");

export const sessionForm = z.object({
  address: typed,
  room: typed,
  date: typed,
  time: typed,
  examiner: typed,
  description: typed,
  duration: typed,
  grace: typed,
  countdown: typed,
});

/** `copie`: the number of the session that this one repeats; `candidats`: its candidates are enrolled too. */
export const newSessionForm = sessionForm.extend({
  copie: z.string().max(12, "FIELD_TOO_LONG").default(""),
  candidats: z.literal("1").optional(),
});

export const renewSecretForm = z.object({ code: z.enum(["access-code", "password"], "FIELD_REQUIRED") });

export const extraTimeForm = z.object({ geste: z.literal("temps"), candidat: id, temps: typed });
export const removeCandidateForm = z.object({ geste: z.literal("retirer"), candidat: id });
const newPasswordForm = z.object({ geste: z.literal("motdepasse"), eleve: id });
export const candidatesForm = z.discriminatedUnion("geste", [extraTimeForm, removeCandidateForm, newPasswordForm]);

/** Pupils ticked, at most a whole school. */
export const enrolForm = z.object({ eleves: z.array(id).min(1, "NOBODY_SELECTED").max(3000, "FIELD_TOO_LONG") });

const LONGEST_ROOM = 60;

export const machineCheckForm = z.object({
  room: z.string("FIELD_REQUIRED").trim().min(1, "FIELD_REQUIRED").max(LONGEST_ROOM, "FIELD_TOO_LONG"),
});

export const sessionNumber = z.coerce.number().pipe(z.int().positive());
