import { resolve } from "node:path";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { build } from "rolldown";
import { defineConfig } from "vitest/config";

// The Worker under test is bundled into ONE module first: loading some thousand modules of
// better-auth, drizzle and the PDF library one by one into workerd costs 4 s for each test file.
// So is the JSON-LD library, for tests that build the use cases themselves: unbundled it is taken in its form for Node.
const BUNDLES = { "test/support/worker.ts": "worker.js", jsonld: "jsonld.js" } as const;
let once: Promise<unknown> | undefined;
function bundleOnce(): Promise<unknown> {
  once ??= Promise.all(Object.entries(BUNDLES).map(([input, file]) => bundle(input, `.wrangler/test/${file}`)));
  return once;
}

async function bundle(input: string, file: string): Promise<void> {
  await build({
    input,
    external: [/^cloudflare:/, /^node:/],
    platform: "browser",
    resolve: { conditionNames: ["workerd", "worker", "browser", "import", "default"] },
    moduleTypes: { ".bin": "binary", ".sql": "text" },
    output: { file, format: "esm", codeSplitting: false, minify: false },
    logLevel: "warn",
  });
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          include: ["test/{core,credentials,usecases,exchange,documents,content,app}/**/*.test.{ts,tsx}"],
          environment: "node",
          setupFiles: ["./test/support/fail-on-console-error.ts"],
          // Long for a busy machine: what a rule costs is the bench's to say.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "architecture",
          include: ["test/{architecture,operate}/**/*.test.ts"],
          environment: "node",
          setupFiles: ["./test/support/fail-on-console-error.ts"],
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias: { jsonld: resolve(".wrangler/test/jsonld.js") } },
        plugins: [
          cloudflareTest(async () => {
            await bundleOnce();
            return {
              main: "./.wrangler/test/worker.js",
              wrangler: { configPath: "./wrangler.toml" },
              miniflare: {
                bindings: {
                  TEST_MIGRATIONS: await readD1Migrations("./migrations"),
                  CERTIFICATE_KEY: "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc",
                  BETTER_AUTH_SECRET: "a-secret-of-the-tests-0123456789abcdef",
                },
              },
            };
          }),
        ],
        test: {
          name: "workerd",
          include: ["test/{store,http,live,identity}/**/*.test.ts"],
          setupFiles: ["./test/support/apply-migrations.ts"],
          globalSetup: ["./test/support/openid/serve-provider.ts"],
          maxWorkers: 1,
          testTimeout: 30_000,
        },
      },
    ],
  },
});
