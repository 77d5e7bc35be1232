import { useOutletContext } from "react-router";
import type { QrPath } from "#app/server/qr-path.ts";
import type { ShownSession } from "#worker/usecases/centre/show-session.ts";

/** What `session-layout` loaded, for the pages under it. */
export function useSession() {
  return useOutletContext<ShownSession & { qr: QrPath }>();
}
