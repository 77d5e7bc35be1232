import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { build } from "rolldown";
import { defineConfig } from "vitest/config";

// The Worker under test is bundled into ONE module first: loading some thousand modules of
// better-auth, drizzle and the PDF library one by one into workerd costs 4 s for each test file.
let once: Promise<void> | undefined;
function bundleOnce(): Promise<void> {
  once ??= build({
    input: "test/support/worker.ts",
    external: [/^cloudflare:/, /^node:/],
    platform: "browser",
    resolve: { conditionNames: ["workerd", "worker", "browser", "import", "default"] },
    moduleTypes: { ".bin": "binary", ".sql": "text" },
    output: { file: ".wrangler/test/worker.js", format: "esm", codeSplitting: false, minify: false },
    logLevel: "warn",
  }).then(() => undefined);
  return once;
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          include: ["test/{core,usecases,exchange,documents,content,app}/**/*.test.{ts,tsx}"],
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
        plugins: [
          cloudflareTest(async () => {
            await bundleOnce();
            return {
              main: "./.wrangler/test/worker.js",
              wrangler: { configPath: "./wrangler.toml" },
              miniflare: {
                bindings: {
                  TEST_MIGRATIONS: await readD1Migrations("./migrations"),
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
