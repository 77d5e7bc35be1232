import type { Actor } from "#worker/core/people/roles.ts";

/** The person behind the session cookie. */
export type SignedInActor = Actor & { name: string; mustChangePassword: boolean };
