import { levelName } from "#app/i18n/level-name.ts";
import { m } from "#app/i18n/paraglide/messages.js";

const HIGHEST = 895;
/** First score of levels 1 to 7: the bounds of the mesh table. */
const BOUNDS = [64, 128, 256, 384, 512, 640, 768];

/** The score on the horizon, 0 to 895, with a tick where each level begins; the V and the disc stand at the score. */
export function ScoreScale({ score }: { score: number }) {
  const at = (value: number) => `${((100 * value) / HIGHEST).toFixed(2)}%`;
  return (
    <div className="scale" role="img" aria-label={m.own_scale({ score })}>
      <span className="seg" style={{ left: 0, right: 0 }} />
      <span className="seg on" style={{ left: 0, width: at(score) }} />
      {BOUNDS.map((bound) => (
        <span key={bound} className="tick-m" style={{ left: at(bound) }} />
      ))}
      {BOUNDS.map((bound, index) => {
        const next = BOUNDS[index + 1] ?? HIGHEST;
        const isOwn = score >= bound && score < (BOUNDS[index + 1] ?? HIGHEST + 1);
        const style = { left: at((bound + next) / 2), ...(isOwn ? { color: "var(--ink)", fontWeight: 700 } : {}) };
        return (
          <span key={bound} className="tick-l" style={style}>
            {levelName(index + 1)
              .split(" ")
              .map((word, line) => (
                <span key={word} style={{ display: line === 0 ? undefined : "block" }}>
                  {word}
                </span>
              ))}
          </span>
        );
      })}
      <span className="gap" style={{ left: at(score) }} />
      <span className="vee" style={{ left: at(score) }} />
      <span className="disc" style={{ left: at(score) }} />
    </div>
  );
}
