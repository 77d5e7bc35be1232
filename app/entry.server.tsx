import { isbot } from "isbot";
import { renderToReadableStream } from "react-dom/server";
import type { EntryContext, RouterContextProvider } from "react-router";
import { isRouteErrorResponse, ServerRouter } from "react-router";
import { vigieContext } from "./server/context.ts";

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { nonce } = context.get(vigieContext);
  let answered = status;
  const body = await renderToReadableStream(<ServerRouter context={entry} url={request.url} nonce={nonce} />, {
    nonce,
    signal: request.signal,
    onError(error: unknown) {
      answered = 500;
      console.error(JSON.stringify({ event: "render-failed", message: error instanceof Error ? error.message : "?" }));
    },
  });
  if (isbot(request.headers.get("user-agent"))) await body.allReady;
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(body, { status: answered, headers });
}

/** What a page threw: its kind only. A 404 is no fault, and addresses and names stay out of the logs. */
export function handleError(error: unknown): void {
  if (isRouteErrorResponse(error)) return;
  console.error(JSON.stringify({ event: "page-failed", message: error instanceof Error ? error.message : "?" }));
}
