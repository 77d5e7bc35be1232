import { useRef } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { isShown } from "#worker/core/simulators/settings/play.ts";
import { ControlLine } from "./control-line.tsx";
import { PAGE_ICONS } from "./page-icons.ts";
import type { SettingsProps } from "./settings-props.ts";

/** The pages of a device beside the one that is open; on a phone above it. */
export function SettingsView(props: SettingsProps) {
  const { scene, state, act } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const page = scene.pages.find(({ id }) => id === state.page);
  if (page === undefined) return null;
  const open = (id: string) => {
    if (act({ do: "open", page: id })) heading.current?.focus({ preventScroll: true });
  };
  return (
    <div className={`set is-${scene.device}`}>
      <nav className="sim-pages" aria-label={m.settings_pages()}>
        {scene.pages.map(({ id, title, icon }) => {
          const Icon = PAGE_ICONS[icon];
          return (
            <button
              key={id}
              type="button"
              className="sim-tab"
              aria-current={id === page.id ? "page" : undefined}
              onClick={() => open(id)}
            >
              <Icon className="i" aria-hidden="true" /> {title}
            </button>
          );
        })}
      </nav>
      <div className="set-page">
        <h2 ref={heading} tabIndex={-1}>
          {page.title}
        </h2>
        {page.intro === undefined ? null : <p className="soft">{page.intro}</p>}
        {page.controls
          .filter((control) => isShown(state, control))
          .map((control) => (
            <ControlLine key={control.id} control={control} {...props} />
          ))}
      </div>
    </div>
  );
}
