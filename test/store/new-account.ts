import { env } from "cloudflare:workers";

/** An adult's account that nothing else uses; gives its id. */
export async function newAccount(): Promise<string> {
  const id = crypto.randomUUID();
  await env.DB.prepare(
    "insert into user (id, name, email, email_verified, created_at, updated_at) values (?1, 'Lou Martin', ?2, 0, 0, 0)",
  )
    .bind(id, `${id}@ecole.test`)
    .run();
  return id;
}
