import { m } from "#app/i18n/paraglide/messages.js";
import { LevelCells } from "./level-cells.tsx";

/** The 5 domains and 16 competences of the official framework, in its order. */
const DOMAINS = [
  { code: "1", name: () => m.domain_1(), competences: ["1.1", "1.2", "1.3"] },
  { code: "2", name: () => m.domain_2(), competences: ["2.1", "2.2", "2.3", "2.4"] },
  { code: "3", name: () => m.domain_3(), competences: ["3.1", "3.2", "3.3", "3.4"] },
  { code: "4", name: () => m.domain_4(), competences: ["4.1", "4.2", "4.3"] },
  { code: "5", name: () => m.domain_5(), competences: ["5.1", "5.2"] },
] as const;

const NAMES: Record<(typeof DOMAINS)[number]["competences"][number], () => string> = {
  "1.1": () => m.competence_1_1(),
  "1.2": () => m.competence_1_2(),
  "1.3": () => m.competence_1_3(),
  "2.1": () => m.competence_2_1(),
  "2.2": () => m.competence_2_2(),
  "2.3": () => m.competence_2_3(),
  "2.4": () => m.competence_2_4(),
  "3.1": () => m.competence_3_1(),
  "3.2": () => m.competence_3_2(),
  "3.3": () => m.competence_3_3(),
  "3.4": () => m.competence_3_4(),
  "4.1": () => m.competence_4_1(),
  "4.2": () => m.competence_4_2(),
  "4.3": () => m.competence_4_3(),
  "5.1": () => m.competence_5_1(),
  "5.2": () => m.competence_5_2(),
};

/** The profile: seven squares for each competence. `levels`: code → level; absent or null when not measured. */
export function LevelLadder({ levels }: { levels: Readonly<Record<string, number | null>> }) {
  return (
    <div className="ladder-cols">
      <div className="ladder">
        {DOMAINS.map(({ code, name, competences }) => (
          <section key={code}>
            <h3>
              <span>{code}</span>
              <span>{name()}</span>
            </h3>
            <ul>
              {competences.map((competence) => (
                <Rung
                  key={competence}
                  code={competence}
                  name={NAMES[competence]()}
                  level={levels[competence] ?? null}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function Rung({ code, name, level }: { code: string; name: string; level: number | null }) {
  return (
    <li>
      <span className="soft">{code}</span>
      <span>{name}</span>
      <LevelCells level={level} />
      <b aria-hidden="true">{level ?? "–"}</b>
    </li>
  );
}
