import * as z from "zod";
import { CONTEXTS } from "./hash-document.ts";

/** 16 competences, the score and the global level. */
const MOST_LINES = 18;
const text = z.string().max(600);
const only = <T extends string>(type: T) => z.tuple([z.literal(type)]);

/** Whose is it: read before anything else. */
export const claimShape = z.looseObject({ issuer: z.looseObject({ id: text }) });

/**
 * Exactly what we write and nothing more: a file of another shape is not ours as we signed it, and a hostile graph never
 * reaches the canonical form.
 */
export const credentialShape = z.strictObject({
  "@context": z.tuple([z.literal(CONTEXTS[0]), z.literal(CONTEXTS[1])]),
  id: text,
  type: z.tuple([z.literal("VerifiableCredential"), z.literal("OpenBadgeCredential")]),
  name: text,
  issuer: z.strictObject({ id: text, type: only("Profile"), name: text, url: text }),
  validFrom: text,
  validUntil: z.iso.datetime().optional(),
  // Absent from those signed before there were lists.
  credentialStatus: z
    .strictObject({
      id: text,
      type: z.literal("BitstringStatusListEntry"),
      statusPurpose: z.literal("revocation"),
      statusListIndex: text,
      statusListCredential: text,
    })
    .optional(),
  credentialSubject: z.strictObject({
    type: only("AchievementSubject"),
    identifier: z.tuple([
      z.strictObject({
        type: z.literal("IdentityObject"),
        hashed: z.literal(false),
        identityHash: text,
        identityType: z.literal("name"),
      }),
    ]),
    achievement: z.strictObject({
      id: text,
      type: only("Achievement"),
      achievementType: text,
      name: text,
      description: text,
      criteria: z.strictObject({ narrative: text }),
      inLanguage: z.enum(["fr", "en"]),
      resultDescription: z
        .array(
          z.strictObject({
            id: text,
            type: only("ResultDescription"),
            name: text,
            resultType: text,
            valueMin: text,
            valueMax: text,
          }),
        )
        .min(1)
        .max(MOST_LINES),
    }),
    result: z
      .array(z.strictObject({ type: only("Result"), resultDescription: text, value: text }))
      .min(1)
      .max(MOST_LINES),
  }),
  proof: z.strictObject({
    type: z.literal("DataIntegrityProof"),
    cryptosuite: z.literal("eddsa-rdfc-2022"),
    created: text,
    verificationMethod: text,
    proofPurpose: z.literal("assertionMethod"),
    proofValue: text,
  }),
});
