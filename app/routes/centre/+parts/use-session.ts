import { useOutletContext } from "react-router";
import type { ShownSession } from "#worker/usecases/centre/show-session.ts";
import type { QrPath } from "./qr-path.ts";

/** What `session-layout` loaded, for the pages under it. */
export function useSession() {
  return useOutletContext<ShownSession & { qr: QrPath }>();
}
