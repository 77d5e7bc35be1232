import { type RefObject, useEffect, useState } from "react";

/** Of these candidates, those whose row nobody can see now: filtered away, not found by the search, scrolled off. */
export function useHiddenAlerts(list: RefObject<HTMLElement | null>, ids: readonly string[]): ReadonlySet<string> {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set(ids));
  const key = ids.join(" ");
  useEffect(() => {
    const wanted = new Set(key === "" ? [] : key.split(" "));
    const visible = new Set<string>();
    const watcher = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const id = target instanceof HTMLElement ? (target.dataset.candidate ?? "") : "";
          if (isIntersecting) visible.add(id);
          else visible.delete(id);
        }
        setSeen(new Set(visible));
      },
      { threshold: 0.5 },
    );
    let watched = new Set<Element>();
    // Rows come and go with filters and searches: what is watched follows the list itself.
    const follow = () => {
      const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-candidate]") ?? [])];
      const now = new Set<Element>(rows.filter((row) => wanted.has(row.dataset.candidate ?? "")));
      for (const row of watched) {
        if (now.has(row)) continue;
        watcher.unobserve(row);
        if (row instanceof HTMLElement) visible.delete(row.dataset.candidate ?? "");
      }
      for (const row of now) if (!watched.has(row)) watcher.observe(row);
      watched = now;
      setSeen(new Set(visible));
    };
    if (wanted.size === 0 || list.current === null) return;
    const changes = new MutationObserver(follow);
    changes.observe(list.current, { childList: true, subtree: true });
    follow();
    return () => {
      watcher.disconnect();
      changes.disconnect();
    };
  }, [list, key]);
  return new Set(ids.filter((id) => !seen.has(id)));
}
