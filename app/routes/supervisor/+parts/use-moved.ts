import { useEffect, useRef, useState } from "react";
import type { Placement } from "./place-rows.ts";

const SHOWN_MS = 1200;

/** Ids of the rows that have changed group a moment ago: their ground fades once. */
export function useMoved(placements: readonly Placement[]): ReadonlySet<string> {
  const before = useRef<Map<string, string> | null>(null);
  const [moved, setMoved] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const groups = new Map(placements.map(({ candidateId, group }) => [candidateId, group]));
    const known = before.current;
    before.current = groups;
    if (known === null) return;
    const changed = [...groups].filter(([id, group]) => known.get(id) !== group).map(([id]) => id);
    if (changed.length > 0) setMoved((now) => new Set([...now, ...changed]));
  }, [placements]);
  useEffect(() => {
    if (moved.size === 0) return;
    const timer = setTimeout(() => setMoved(new Set()), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [moved]);
  return moved;
}
