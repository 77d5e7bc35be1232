import { cloudflare } from "@cloudflare/vite-plugin";
import { paraglideVitePlugin } from "@inlang/paraglide-js";
import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { examScript } from "./worker/operate/bundle/exam-script.ts";

// The floor of the lab browsers.
const target = ["chrome109", "firefox115"];

export default defineConfig({
  plugins: [
    cloudflare({ viteEnvironment: { name: "ssr" } }),
    paraglideVitePlugin({
      project: "./app/i18n/project.inlang",
      outdir: "./app/i18n/paraglide",
      strategy: ["cookie", "preferredLanguage", "baseLocale"],
      cookieName: "vigie_locale",
    }),
    tailwindcss(),
    reactRouter(),
    examScript(target),
  ],
  build: { target, cssTarget: target },
  environments: { ssr: { build: { minify: true, target: "esnext" } } },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1" },
});
