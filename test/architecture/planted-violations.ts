interface Plant {
  readonly file: string;
  readonly source: string;
  /** Other files that the planted one needs in order to resolve. */
  readonly others?: Readonly<Record<string, string>>;
}

/** A file that imports `target`, which is planted as well unless it is a library. */
function plant(file: string, target: string): Plant {
  const source = `import { thing } from "${target}";\nexport const user = thing;\n`;
  const planted = target.startsWith("#") ? target.slice(1) : undefined;
  return planted === undefined
    ? { file, source }
    : { file, source, others: { [planted]: "export const thing = 1;\n" } };
}

/** One violation for each rule of .dependency-cruiser.cjs, under the rule's name. */
export const plantedViolations: Readonly<Record<string, Plant>> = {
  "core-kernel-imports-nothing": plant("worker/core/kernel/planted.ts", "node:crypto"),
  "core-people-looks-down": plant("worker/core/people/planted.ts", "#worker/core/session/s.ts"),
  "core-enrolment-looks-down": plant("worker/core/enrolment/planted.ts", "#worker/core/engine/e.ts"),
  "core-simulators-look-down": plant("worker/core/simulators/planted.ts", "#worker/core/itembank/i.ts"),
  "simulators-stay-apart": plant("worker/core/simulators/one/planted.ts", "#worker/core/simulators/other/o.ts"),
  "app-simulators-stay-apart": plant("app/simulators/one/planted.tsx", "#app/simulators/other/o.tsx"),
  "run-log-is-for-the-server": plant("app/question/planted-marking.ts", "#worker/core/itembank/marking/mark-answer.ts"),
  "core-itembank-looks-down": plant("worker/core/itembank/planted.ts", "zod"),
  "core-engine-looks-down": plant("worker/core/engine/planted.ts", "#worker/core/session/s.ts"),
  "core-session-looks-down": plant("worker/core/session/planted.ts", "#worker/core/results/r.ts"),
  "core-journal-looks-down": plant("worker/core/journal/planted.ts", "#worker/core/session/s.ts"),
  "core-machine-looks-down": plant("worker/core/machine/planted.ts", "#worker/core/people/p.ts"),
  "core-results-looks-down": plant("worker/core/results/planted.ts", "#worker/core/people/p.ts"),
  "core-path-looks-down": plant("worker/core/path/planted.ts", "#worker/core/people/p.ts"),
  "contract-speaks-core-and-zod": plant("worker/contract/http/planted.ts", "#worker/usecases/u.ts"),
  "usecases-know-core-contract-ports": plant("worker/usecases/centre/planted.ts", "drizzle-orm"),
  "usecases-take-contract-types": plant("worker/usecases/centre/planted-value.ts", "#worker/contract/http/c.ts"),
  "store-knows-ports-and-drizzle": plant("worker/store/planted.ts", "#worker/usecases/centre/c.ts"),
  "store-takes-port-types": plant("worker/store/planted-value.ts", "#worker/usecases/ports.ts"),
  "live-knows-session-and-its-contract": plant("worker/live/planted.ts", "#worker/core/results/r.ts"),
  "live-has-no-d1": plant("worker/live/planted-d1.ts", "drizzle-orm/d1"),
  "live-takes-port-types": plant("worker/live/planted-value.ts", "#worker/usecases/ports.ts"),
  "documents-know-core": plant("worker/documents/planted.ts", "#worker/usecases/u.ts"),
  "credentials-know-ports-and-json-ld": plant("worker/credentials/planted.ts", "#worker/store/s.ts"),
  "exchange-knows-core": plant("worker/exchange/planted.ts", "#worker/store/s.ts"),
  "content-knows-core": plant("worker/content/planted.ts", "#worker/usecases/u.ts"),
  "identity-knows-ports-and-auth": plant("worker/identity/planted.ts", "#worker/store/s.ts"),
  "http-knows-usecases-contract-hono": plant("worker/http/planted.ts", "drizzle-orm"),
  "wiring-is-imported-by-doors-only": plant("worker/http/planted-wiring.ts", "#worker/wiring/w.ts"),
  "operate-is-never-bundled": plant("worker/content/planted-operate.ts", "#worker/operate/o.ts"),
  "pdf-library-in-documents-render-only": plant("worker/documents/kit/planted.ts", "@cantoo/pdf-lib"),
  "json-ld-in-credentials-only": plant("worker/http/planted-json-ld.ts", "jsonld"),
  "parsers-in-exchange-codec-only": plant("worker/exchange/siecle/planted.ts", "saxes"),
  "react-stays-in-app": plant("worker/http/planted-react.ts", "react-router"),
  "worker-never-imports-app": plant("worker/http/planted-app.ts", "#app/server/a.ts"),
  "app-ui-knows-react-and-i18n": plant("app/ui/planted.tsx", "#worker/core/kernel/k.ts"),
  "app-never-reaches-server-rooms": plant("app/routes/centre/planted-store.tsx", "#worker/store/s.ts"),
  "app-takes-usecase-types": plant("app/routes/centre/planted-usecase.tsx", "#worker/usecases/u.ts"),
  "app-uses-no-server-library": plant("app/live/planted.ts", "drizzle-orm"),
  "routes-stay-in-their-space": plant("app/routes/centre/planted.tsx", "#app/routes/candidate/c.tsx"),
  "app-pieces-never-import-routes": plant("app/ui/planted-route.tsx", "#app/routes/candidate/c.tsx"),
  "product-never-imports-tests": plant("worker/core/kernel/planted-test.ts", "#test/support/t.ts"),
  "no-circular": {
    file: "worker/core/people/circle-a.ts",
    source: 'import { thing } from "./circle-b.ts";\nexport const user = thing;\n',
    others: {
      "worker/core/people/circle-b.ts": 'import { user } from "./circle-a.ts";\nexport const thing = () => user;\n',
    },
  },
  "no-barrel": plant("worker/http/planted-barrel.ts", "#worker/http/index.ts"),
  "no-unresolved": { file: "worker/core/people/planted-hole.ts", source: 'import "./nowhere.ts";\n' },
};
