import type { SocialScene } from "#worker/core/simulators/social/scene.ts";

type SelectProps = { id: string; label: string; scene: SocialScene; value: string; onChoose(audience: string): void };

/** Whom a post or a field is shown to. */
export function AudienceSelect({ id, label, scene, value, onChoose }: SelectProps) {
  return (
    <span className="soc-audience">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input" value={value} onChange={(event) => onChoose(event.target.value)}>
        {scene.audiences.map((audience) => (
          <option key={audience.id} value={audience.id}>
            {audience.name}
          </option>
        ))}
      </select>
    </span>
  );
}
