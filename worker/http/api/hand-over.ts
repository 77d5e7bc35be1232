import type { Context } from "hono";
import type { Locale } from "#worker/core/itembank/item.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import type { Result } from "#worker/core/kernel/result.ts";
import type { SignedInActor } from "#worker/usecases/account/ports.ts";
import type { Download, StreamedDownload } from "#worker/usecases/file-ports.ts";
import type { HttpVariables, RequestScope } from "../scope.ts";
import { toErrorResponse } from "./to-error-response.ts";

type Http = Context<{ Variables: HttpVariables }>;
type Person = { actor: SignedInActor; doors: RequestScope["doors"] };
type Staff = Person & { establishmentId: string };

/** A file that staff asked for, made by `download` for the establishment that they work in. */
export function answerStaff(
  c: Http,
  download: (staff: Staff) => Promise<Result<Download | StreamedDownload, DomainError>>,
): Promise<Response> {
  return answerPerson(c, async ({ actor, doors }) => {
    const establishmentId = actor.memberships[0]?.establishmentId;
    if (establishmentId === undefined) return { ok: false, error: domainError("NOT_A_MEMBER") };
    return download({ actor, establishmentId, doors });
  });
}

/** A file that anybody logged in asked for. */
export async function answerPerson(
  c: Http,
  download: (person: Person) => Promise<Result<Download | StreamedDownload, DomainError>>,
): Promise<Response> {
  const { actor, doors } = c.get("scope");
  if (actor === null) return refused(c, domainError("NOT_SIGNED_IN"));
  // A one-time password may have been read by somebody else.
  if (actor.mustChangePassword) return refused(c, domainError("FORBIDDEN"));
  const made = await download({ actor, doors });
  if (!made.ok) return refused(c, made.error);
  const { contentType, disposition, body } = made.value;
  return new Response(body instanceof Uint8Array ? new Uint8Array(body) : body, {
    headers: {
      "Content-Type": contentType,
      "Content-Disposition": disposition,
      // Names and secrets of minors: nothing on the way may keep a copy.
      "Cache-Control": "private, no-store",
    },
  });
}

/** A person who followed a link is not shown JSON: the page they came from says the sentence (`?refus=CODE`). */
function refused(c: Http, error: DomainError): Response {
  if (!(c.req.header("Accept") ?? "").includes("text/html")) return toErrorResponse(c, error);
  if (error.code === "NOT_SIGNED_IN") return c.redirect("/connexion", 303);
  const from = c.req.header("Referer");
  const here = new URL(c.req.url);
  const back = from !== undefined && URL.canParse(from) ? new URL(from) : new URL("/", here);
  const page = back.origin === here.origin ? back : new URL("/", here);
  page.searchParams.set("refus", error.code);
  return c.redirect(`${page.pathname}${page.search}`, 303);
}

/** The language of the pages is in a cookie; `?langue=` prints in the other one. */
export function readLanguage(c: Http): Locale {
  const asked = c.req.query("langue") ?? /(?:^|;\s*)vigie_locale=(fr|en)/.exec(c.req.header("Cookie") ?? "")?.[1];
  return asked === "en" ? "en" : "fr";
}
