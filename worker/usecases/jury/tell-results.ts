import type { Deps } from "../deps.ts";

/**
 * After a publication, each address for results gets one mail, once for a session whatever is published again. It names
 * nobody and carries no result: an address that was typed wrong learns nothing.
 */
export async function tellResults(
  sessionNumber: number,
  deps: Pick<Deps, "publication" | "mailer" | "clock" | "origin">,
): Promise<void> {
  const addresses = await deps.publication.takeResultAddresses(sessionNumber, Math.floor(deps.clock.nowMs() / 1000));
  for (const to of addresses) await deps.mailer.send({ to, ...resultsMail(sessionNumber, deps.origin) });
}

/** Both languages: nobody knows which the reader prefers. */
function resultsMail(sessionNumber: number, origin: string): { subject: string; text: string } {
  return {
    subject: `Vigie : les résultats de la session ${sessionNumber} sont publiés`,
    text: `Bonjour,

Les résultats de la session de certification ${sessionNumber} sont publiés. Chaque candidat trouve le sien dans son compte, et l’établissement qui a organisé la session vous transmet la liste.
${origin}

Hello,

The results of certification session ${sessionNumber} are published. Candidates find their own in their account, and the establishment that held the session hands you the list.
${origin}
`,
  };
}
