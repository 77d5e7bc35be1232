import { build, type Plugin, type Rolldown } from "vite";
import { root } from "../root.ts";

const ENTRY = "app/routes/candidate/+parts/open-exam.tsx";
const NAME = "virtual:exam-script";
const ASSETS = "assets/exam";

/**
 * The script of the test's page: a build of its own, without the router, with Preact in React's place. The client's build
 * carries its files; the server's learns its address by `virtual:exam-script`.
 */
export function examScript(target: string[]): Plugin {
  let built: ReturnType<typeof buildExam> | undefined;
  const once = () => {
    built ??= buildExam(target);
    return built;
  };
  return {
    name: "vigie-exam-script",
    sharedDuringBuild: true,
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const files = await once();
      const entry = files.find((file) => file.type === "chunk" && file.isEntry);
      if (entry === undefined) throw new Error(`${ENTRY} gave no script`);
      return `export const examScript = ${JSON.stringify(`/${entry.fileName}`)};`;
    },
    async generateBundle() {
      if (this.environment.name !== "client") return;
      for (const file of await once()) {
        const source = file.type === "chunk" ? file.code : file.source;
        this.emitFile({ type: "asset", fileName: file.fileName, source });
      }
    },
    // In development each load of the page builds it anew: no hot exchange, the same script as in production.
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const asked = request.url?.split("?")[0]?.slice(1) ?? "";
        if (!asked.startsWith(ASSETS)) return next();
        built = asked.startsWith(`${ASSETS}-`) ? buildExam(target) : once();
        built.then((files) => {
          const file = files.find((one) => one.fileName === asked) ?? files.find((one) => one.type === "chunk");
          response.setHeader("Content-Type", "text/javascript");
          response.end(file?.type === "chunk" ? file.code : "");
        }, next);
      });
    },
  };
}

async function buildExam(target: string[]): Promise<(Rolldown.OutputChunk | Rolldown.OutputAsset)[]> {
  const result = await build({
    root,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    resolve: {
      alias: {
        "react/jsx-runtime": "preact/jsx-runtime",
        "react-dom/client": "preact/compat/client",
        "react-dom": "preact/compat",
        react: "preact/compat",
      },
    },
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      write: false,
      target,
      modulePreload: false,
      rolldownOptions: {
        input: ENTRY,
        output: {
          entryFileNames: `${ASSETS}-[hash].js`,
          chunkFileNames: `${ASSETS}/[name]-[hash].js`,
          assetFileNames: `${ASSETS}/[name]-[hash][extname]`,
        },
      },
    },
  });
  if (!Array.isArray(result) && !("output" in result)) throw new Error("the test's script was not built");
  return [result].flat().flatMap(({ output }) => output);
}
