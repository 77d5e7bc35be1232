import { env } from "cloudflare:workers";

type Migrations = readonly { name: string; queries: readonly string[] }[];

const { TEST_MIGRATIONS } = env as unknown as { TEST_MIGRATIONS: Migrations };

// Each file of tests begins on an empty database: all migrations in one transaction, since a trip for each takes seconds.
await env.DB.batch(TEST_MIGRATIONS.flatMap(({ queries }) => queries.map((query) => env.DB.prepare(query))));
