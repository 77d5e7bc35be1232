import * as z from "zod";
import { Refusal } from "../refusal.ts";

const published = z.object({ versionId: z.string(), version: z.string(), items: z.number() });
const refused = z.object({
  code: z.string(),
  meta: z.record(z.string(), z.unknown()).optional(),
  faults: z.array(z.object({ itemId: z.string(), code: z.string(), detail: z.string() })).default([]),
});

type Asked = { origin: string; login: string; password: string; archive: Uint8Array<ArrayBuffer> };

/**
 * Hands the archive of a pack to a Vigie that runs, as an operator through the one door: rights and acts are those of the
 * person. Refusal: nobody answers, the login is not taken, or the pack is not.
 */
export async function publishArchive({ origin, login, password, archive }: Asked): Promise<z.infer<typeof published>> {
  const door = await ask(`${origin}/connexion`, { method: "POST", body: new URLSearchParams({ login, password }) });
  const cookie = door.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  if (door.status !== 302 || cookie === "") throw new Refusal(`${origin} did not take the login ${login}.`);
  const body = new FormData();
  body.set("fichier", new Blob([archive], { type: "application/zip" }), "pack.zip");
  const answer = await ask(`${origin}/api/plateforme/versions`, { method: "POST", body, headers: { cookie } });
  const said: unknown = await answer.json();
  if (answer.ok) return published.parse(said);
  const { code, meta, faults } = refused.parse(said);
  const lines = faults.map((fault) => `  ${fault.itemId}: ${fault.code} ${fault.detail}`);
  throw new Refusal(
    [`Nothing was published: ${code} ${meta === undefined ? "" : JSON.stringify(meta)}`, ...lines].join("\n"),
  );
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  try {
    const headers = { ...init.headers, origin: new URL(url).origin };
    return await fetch(url, { ...init, headers, redirect: "manual" });
  } catch {
    throw new Refusal(`Nobody answers on ${url}: start Vigie first, or name its address with --to.`);
  }
}
