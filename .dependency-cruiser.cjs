// Who may import whom: the law of the house, one named rule a line. Everything not allowed is forbidden.
// test/architecture/import-rules.test.ts plants one violation of each rule and expects it found by this name.

const npm = (names) => `(^|/)node_modules/(${names})(/|$)`;
const ZOD = npm("zod");
const DRIZZLE = npm("drizzle-orm");
const HONO = npm("hono");
const JSON_LD = npm("jsonld");
const PDF = npm("@cantoo/[^/]+|pdf-lib|@pdf-lib/[^/]+");
const PARSERS = npm("papaparse|saxes|fflate|@types/papaparse");
const AUTH = npm("better-auth|@better-auth/[^/]+|oauth4webapi");
const REACT = npm(
  "react|react-dom|@types/react|@types/react-dom|react-router|react-aria-components|@react-aria/[^/]+|@react-types/[^/]+|@internationalized/[^/]+|lucide-react",
);

/** Files of `from` may import only `allowed` (and each other). */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { pathNot: [from, ...allowed] },
});

/** What `from` takes from `to` must be types: erased before it runs. */
const typesOnly = (name, from, to, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { path: to, dependencyTypesNot: ["type-only"] },
});

/** Nothing in `from` imports `to`. */
const never = (name, from, to, comment) => ({ name, comment, severity: "error", from, to });

const KERNEL = "^worker/core/kernel/";
const PEOPLE = "^worker/core/people/";
const ENROLMENT = "^worker/core/enrolment/";
const ITEMBANK = "^worker/core/itembank/";
const SIMULATORS = "^worker/core/simulators/";
const ENGINE = "^worker/core/engine/";
const SESSION = "^worker/core/session/";
const JOURNAL = "^worker/core/journal/";
const MACHINE = "^worker/core/machine/";
const RESULTS = "^worker/core/results/";
const PATH = "^worker/core/path/";
const CORE = "^worker/core/";
const CONTRACT = "^worker/contract/";
const USECASES = "^worker/usecases/";
const PORTS = ["^worker/usecases/[a-z-]*ports\\.ts$", "^worker/usecases/[^/]+/ports\\.ts$"];
const NODE_BUILTINS = "^(node:)?(buffer|crypto|fs|fs/promises|path|url)$";

module.exports = {
  forbidden: [
    only("core-kernel-imports-nothing", KERNEL, [], "the kernel is the floor"),
    only("core-people-looks-down", PEOPLE, [KERNEL], "people stand on the kernel"),
    only(
      "core-enrolment-looks-down",
      ENROLMENT,
      [KERNEL, PEOPLE],
      "a candidate is a person before being a line of a session",
    ),
    only("core-simulators-look-down", SIMULATORS, [KERNEL], "a game knows its scene, nothing of keys"),
    never(
      "simulators-stay-apart",
      { path: "^worker/core/simulators/([^/]+)/" },
      { path: "^worker/core/simulators/[^/]+/", pathNot: "^worker/core/simulators/$1/" },
      "each is a script of its own on its page",
    ),
    only(
      "core-itembank-looks-down",
      ITEMBANK,
      [KERNEL, SIMULATORS, npm("fastest-levenshtein")],
      "items stand on the kernel; the edit distance is the one library of the core, pure as well",
    ),
    only("core-engine-looks-down", ENGINE, [KERNEL, ITEMBANK], "the engine stands on the item bank"),
    only(
      "core-session-looks-down",
      SESSION,
      [KERNEL, ITEMBANK, ENGINE, ENROLMENT, PEOPLE],
      "the session stands on the engine, enrolment and people",
    ),
    only("core-journal-looks-down", JOURNAL, [KERNEL], "a chain of events, whatever they are"),
    only("core-machine-looks-down", MACHINE, [KERNEL], "a computer is judged by what it measured, nothing else"),
    only("core-results-looks-down", RESULTS, [KERNEL, ITEMBANK, ENGINE], "results stand on the engine"),

    only(
      "core-path-looks-down",
      PATH,
      [KERNEL, ITEMBANK, ENGINE, RESULTS],
      "a path asks practice's questions until the results' rule is met",
    ),

    only("contract-speaks-core-and-zod", CONTRACT, [CORE, ZOD], "words of both sides, no behaviour"),
    only("usecases-know-core-contract-ports", USECASES, [CORE, CONTRACT], "a use case never sees a library or a store"),
    typesOnly("usecases-take-contract-types", USECASES, CONTRACT, "parsing is done at the door"),
    only(
      "store-knows-ports-and-drizzle",
      "^worker/store/",
      [CORE, ...PORTS, "^worker/content/item-schema\\.ts$", "^worker/contract/answer\\.ts$", DRIZZLE, ZOD],
      "the store implements the ports; stored items are parsed by the schema of the packs",
    ),
    typesOnly("store-takes-port-types", "^worker/store/", PORTS, "ports are types"),
    only(
      "live-knows-session-and-its-contract",
      "^worker/live/",
      [
        KERNEL,
        SESSION,
        "^worker/core/(engine|itembank|journal)/",
        "^worker/contract/(live/|answer\\.ts$)",
        // Whom an erasure takes out, and how a name is found in a text: the same rule as in D1.
        "^worker/core/people/(erased-person|mask-names)\\.ts$",
        "^worker/usecases/ports\\.ts$",
        "^worker/wiring/",
        DRIZZLE,
        ZOD,
        "^cloudflare:workers$",
      ],
      "a thin shell round core/session and what it exposes; ports are types; wiring has its own rule",
    ),
    never(
      "live-has-no-d1",
      { path: "^worker/live/" },
      { path: `${npm("drizzle-orm")}d1|^worker/(store|usecases/(?!ports\\.ts$))` },
      "D1 only through an injected port",
    ),
    typesOnly("live-takes-port-types", "^worker/live/", "^worker/usecases/", "ports are types"),
    only("documents-know-core", "^worker/documents/", [CORE, PDF, npm("uqr")], "a plain view in, bytes out"),
    only(
      "credentials-know-ports-and-json-ld",
      "^worker/credentials/",
      [CORE, "^worker/usecases/certificate-ports\\.ts$", JSON_LD, ZOD],
      "facts in, signed text out",
    ),
    only("exchange-knows-core", "^worker/exchange/", [CORE, PARSERS], "rows in, domain out"),
    only(
      "content-knows-core",
      "^worker/content/",
      [CORE, "^worker/contract/(simulators/|answer\\.ts$)", ZOD, NODE_BUILTINS, "^(node:)?zlib$"],
      "packs and their check",
    ),
    only(
      "identity-knows-ports-and-auth",
      "^worker/identity/",
      [CORE, ...PORTS, "^worker/store/schema/", AUTH, DRIZZLE, ZOD, NODE_BUILTINS],
      "better-auth's set-up, the providers of others, tickets",
    ),
    only(
      "http-knows-usecases-contract-hono",
      "^worker/http/",
      [USECASES, CONTRACT, CORE, HONO, ZOD],
      "no store, no drizzle",
    ),
    never(
      "wiring-is-imported-by-doors-only",
      { path: "^(worker|app)/", pathNot: "^worker/(wiring/|entry\\.ts$|live/live-session\\.ts$|operate/seed\\.ts$)" },
      { path: "^worker/wiring/" },
      "wiring builds everything, so nothing may lean on it",
    ),
    never(
      "operate-is-never-bundled",
      { path: "^(worker|app)/", pathNot: "^worker/operate/" },
      { path: "^worker/operate/" },
      "scripts for Node",
    ),

    never(
      "pdf-library-in-documents-render-only",
      { path: "^(worker|app)/", pathNot: "^worker/documents/render/" },
      { path: PDF },
      "one room draws",
    ),
    never(
      "json-ld-in-credentials-only",
      { path: "^(worker|app)/", pathNot: "^worker/credentials/" },
      { path: JSON_LD },
      "one room signs, with contexts that nobody fetches",
    ),
    never(
      "parsers-in-exchange-codec-only",
      { path: "^(worker|app)/", pathNot: "^worker/exchange/codec/" },
      { path: PARSERS },
      "one room faces hostile bytes, with limits",
    ),
    never(
      "react-stays-in-app",
      { path: "^worker/", pathNot: "^worker/(entry\\.ts$|wiring/)" },
      { path: npm("react|react-dom|react-router|react-aria-components") },
      "the Worker renders through its entry",
    ),
    never(
      "worker-never-imports-app",
      { path: "^worker/", pathNot: "^worker/(entry\\.ts$|wiring/)" },
      { path: "^app/" },
      "pages look at the Worker, never the other way",
    ),

    only("app-ui-knows-react-and-i18n", "^app/ui/", ["^app/i18n/", REACT], "shared pieces know no domain"),
    never(
      "app-simulators-stay-apart",
      { path: "^app/simulators/([^/]+)/" },
      { path: "^app/(simulators/[^/]+/|routes/)", pathNot: "^app/simulators/$1/" },
      "each is loaded alone",
    ),
    never(
      "run-log-is-for-the-server",
      { path: "^app/" },
      { path: "^worker/(core/simulators/run-log\\.ts|core/itembank/marking/|contract/simulators/every-)" },
      "it loads every simulator at once",
    ),
    never(
      "app-never-reaches-server-rooms",
      { path: "^app/" },
      { path: "^worker/", pathNot: "^worker/(core|contract|usecases)/" },
      "never store, live, http",
    ),
    typesOnly("app-takes-usecase-types", "^app/", USECASES, "a page calls a use case through its context"),
    never(
      "app-uses-no-server-library",
      { path: "^app/" },
      { path: `${DRIZZLE}|${HONO}|${AUTH}|${npm("wrangler|miniflare")}|^cloudflare:` },
      "what a browser loads stays small and harmless",
    ),
    never(
      "routes-stay-in-their-space",
      { path: "^app/routes/([^/]+)/" },
      { path: "^app/routes/", pathNot: "^app/routes/$1/" },
      "a space never leans on another",
    ),
    never(
      "app-pieces-never-import-routes",
      { path: "^app/(ui|live|question|simulators|i18n|server)/" },
      { path: "^app/routes/" },
      "routes look at pieces",
    ),

    never("product-never-imports-tests", { path: "^(worker|app)/" }, { path: "^test/" }, "tests look at the product"),
    never("no-circular", {}, { circular: true }, "a circle has no floor"),
    never(
      "no-barrel",
      {},
      { path: "^(worker|app|test)/.*(^|/)(index|mod)\\.(ts|tsx)$" },
      "import the file that has the thing",
    ),
    never(
      "no-unresolved",
      { path: "^(worker|app)/" },
      {
        couldNotResolve: true,
        pathNot: "^(cloudflare:|virtual:|\\./\\+types/|\\.\\./\\+types/)|/\\+types/|^app/i18n/paraglide/|\\.css(\\?|$)",
      },
      "an import that cannot be followed hides from every rule above",
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    // TypeScript 7 has no parser that dependency-cruiser can load: without swc it reads no module and finds nothing.
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|\\.react-router|\\.wrangler)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["workerd", "import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
    },
  },
};
