import { expect, test } from "vitest";
import { enrolmentOrGo } from "#app/routes/centre/+parts/enrolment-or-go.ts";
import { closeSession } from "#app/routes/centre/+parts/read-finalisation.ts";
import { domainError } from "#worker/core/kernel/domain-error.ts";
import { refuse } from "#worker/core/kernel/result.ts";

type Staff = Parameters<typeof closeSession>[1];

/** Staff whose finalisation is refused with this code. */
function staffRefused(code: string): Staff {
  const centre = { finaliseSession: async () => refuse(domainError(code)) };
  return { actor: {}, doors: { centre }, sessionNumber: 48213 } as unknown as Staff;
}

const CONFIRMED = { geste: "finaliser", confirmation: "1" };

function posted(): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(CONFIRMED)) form.append(name, value);
  return form;
}

test("who finalises second is led to the closed session, not left before a form that changes nothing", async () => {
  const answer = await closeSession(posted(), staffRefused("SESSION_ALREADY_FINALIZED"));
  expect(answer).toBeInstanceOf(Response);
  expect((answer as Response).headers.get("Location")).toBe("/sessions/48213/finaliser");
  const pending = await closeSession(posted(), staffRefused("OUTBOX_PENDING"));
  expect(pending).not.toBeInstanceOf(Response);
});

test("a page that enrols leads on from a closed session, and says why", () => {
  const went = (() => {
    try {
      return enrolmentOrGo(refuse(domainError("ENROLMENT_CLOSED")), 48213);
    } catch (thrown) {
      return thrown;
    }
  })();
  expect((went as Response).headers.get("Location")).toBe("/sessions/48213/candidats?refus=ENROLMENT_CLOSED");
});
