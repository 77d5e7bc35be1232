import { m } from "#app/i18n/paraglide/messages.js";
import type { PathEnd } from "#worker/core/path/next-step.ts";
import type { PathKind } from "#worker/core/path/path-plan.ts";
import type { PathProgress } from "#worker/core/path/path-progress.ts";

/** How far: competences at level 1 of the five that are needed, or competences that are behind. */
export function pathProgressWords(kind: PathKind, { done, of }: PathProgress): string {
  return kind === "sos" ? m.path_progress_sos({ done, of }) : m.path_progress_tour({ done, of });
}

export function pathEndWords(why: PathEnd): { title: string; text: string } {
  switch (why) {
    case "certifiable":
      return { title: m.path_end_certifiable(), text: m.path_end_certifiable_text() };
    case "all-asked":
      return { title: m.path_end_all(), text: m.path_end_all_text() };
    case "nothing-left":
      return { title: m.path_end_rest(), text: m.path_end_rest_text() };
  }
}
