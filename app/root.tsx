import { type ReactNode, useEffect } from "react";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
} from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { getLocale } from "#app/i18n/paraglide/runtime.js";
import { ErrorPage } from "#app/ui/error-page.tsx";
import type { Route } from "./+types/root";
import { vigieContext } from "./server/context.ts";
import { readDisplay } from "./server/read-display.ts";
import { DISPLAY_DEFAULT, displayAttributes } from "./ui/display-choice.ts";
import { freshenKeptPage } from "./ui/freshen-kept-page.ts";
import "./ui/styles/app.css";

export const links: Route.LinksFunction = () => [{ rel: "icon", href: "/favicon.svg", type: "image/svg+xml" }];

export function meta(_: Route.MetaArgs) {
  return [{ title: m.app_name() }];
}

export function loader({ context }: Route.LoaderArgs) {
  const { nonce, actor } = context.get(vigieContext);
  return { nonce, display: readDisplay(actor?.display ?? null) };
}

/** The nonce is of one document: a page that moves within itself, as a test does at its start, asks the server for nothing. */
export const shouldRevalidate = () => false;

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const hasOwnScript = useMatches().some(({ handle }) => isOfOwnScript(handle));
  const nonce = typeof document === "undefined" ? data?.nonce : undefined;
  return (
    <html lang={getLocale()} {...displayAttributes(data?.display ?? DISPLAY_DEFAULT)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <a className="skip" href="#contenu">
          {m.skip_to_content()}
        </a>
        {children}
        {hasOwnScript ? null : (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

/** A page that says `handle = { hasOwnScript: true }` runs without the router. */
function isOfOwnScript(handle: unknown): boolean {
  return typeof handle === "object" && handle !== null && "hasOwnScript" in handle;
}

export default function App() {
  useEffect(freshenKeptPage, []);
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const isArchived = isRouteErrorResponse(error) && error.data?.code === "SPACE_ARCHIVED";
  if (isArchived) return <ErrorPage kind="archived" />;
  return <ErrorPage kind={status === 404 ? "not-found" : status === 403 ? "forbidden" : "failure"} />;
}
