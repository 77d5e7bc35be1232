import { ChevronRight } from "lucide-react";
import type { RefObject } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { above } from "#worker/core/simulators/files/tree.ts";
import type { FilesProps } from "./files-props.ts";
import { containerName } from "./files-words.ts";

type PathLineProps = FilesProps & { heading: RefObject<HTMLHeadingElement | null>; onGo(id: string): void };

/** Where one is: the way down from the place, each step a button, the last one the heading of the list. */
export function PathLine({ state, heading, onGo }: PathLineProps) {
  const { here, search } = state;
  const path = above(state, here).reverse();
  const steps = search === null ? path : [...path, here];
  const title = search === null ? containerName(state, here) : m.files_results();
  return (
    <nav className="fic-path" aria-label={m.files_path()}>
      {steps.map((id) => (
        <span key={id}>
          <button type="button" className="fic-step" onClick={() => onGo(id)}>
            {containerName(state, id)}
          </button>
          <ChevronRight className="i" aria-hidden="true" />
        </span>
      ))}
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
    </nav>
  );
}
