import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import type { OwnCertification } from "./ports.ts";

/** `waiting`: not published. The result of a test that is not published never leaves the server. */
export type CertificationState = "waiting" | "obtained" | "not-obtained" | "cancelled";

export type ShownCertification = Omit<OwnCertification, "result"> & {
  state: CertificationState;
  result: OwnCertification["result"];
};

/** The certifications of the account that asks, with honest states. Own data only, so any account may ask. */
export async function listCertifications(
  { actor }: { actor: Actor },
  deps: Pick<Deps, "ownCertifications">,
): Promise<ShownCertification[]> {
  const own = await deps.ownCertifications.list(actor.userId);
  return own.map(({ result, ...certification }) => {
    const shown = certification.publishedAtS === null ? null : result;
    return { ...certification, state: stateOf(shown), result: shown };
  });
}

function stateOf(result: OwnCertification["result"]): CertificationState {
  switch (result?.status) {
    case undefined:
      return "waiting";
    case "validated":
      return "obtained";
    case "rejected":
      return "not-obtained";
    case "cancelled":
      return "cancelled";
  }
}
