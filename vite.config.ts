import { cloudflare } from "@cloudflare/vite-plugin";
import { paraglideVitePlugin } from "@inlang/paraglide-js";
import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

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
  ],
  // The floor of the lab browsers.
  build: { target: ["chrome109", "firefox115"], cssTarget: ["chrome109", "firefox115"] },
  environments: { ssr: { build: { minify: true, target: "esnext" } } },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1" },
});
