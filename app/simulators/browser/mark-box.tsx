import type { BrowserProps } from "./browser-props.ts";

/** Points a thing out, where the scene asks for it. */
export function MarkBox({ id, name, state, scene, act }: BrowserProps & { id: string; name: string }) {
  if (scene.marking === undefined) return null;
  return (
    <label className="web-check web-mark">
      <input
        type="checkbox"
        checked={state.marks.includes(id)}
        onChange={(event) => act({ do: "mark", id, on: event.target.checked })}
      />{" "}
      {scene.marking.label}
      <span className="vh"> {name}</span>
    </label>
  );
}
