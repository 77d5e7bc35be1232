import { waitUntil } from "cloudflare:workers";
import type { Mailer } from "#worker/usecases/ports.ts";

/** Cloudflare's e-mail binding, as far as it is used; `wrangler.toml` shows how to switch it on. */
type EmailBinding = { send(mail: { from: string; to: string; subject: string; text: string }): Promise<unknown> };

/**
 * Sends through the binding after the answer has gone, so that the time of an answer tells nobody whether a mail
 * left. A failure is written to the log without the address; the person asks again.
 */
export function connectMailer(env: object): Mailer {
  const binding = "EMAIL" in env && isEmailBinding(env.EMAIL) ? env.EMAIL : null;
  const from = "MAIL_FROM" in env && typeof env.MAIL_FROM === "string" ? env.MAIL_FROM : null;
  return {
    async send({ to, subject, text }) {
      if (binding === null || from === null) {
        console.error(JSON.stringify({ event: "mail-not-sent", reason: "no EMAIL binding or no MAIL_FROM" }));
        return;
      }
      waitUntil(
        binding.send({ from, to, subject, text }).catch(() => {
          console.error(JSON.stringify({ event: "mail-not-sent", reason: "the binding refused" }));
        }),
      );
    },
  };
}

function isEmailBinding(value: unknown): value is EmailBinding {
  return typeof value === "object" && value !== null && "send" in value && typeof value.send === "function";
}
