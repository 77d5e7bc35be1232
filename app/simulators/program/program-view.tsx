import { Play, RotateCcw, StepForward } from "lucide-react";
import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { hasRoom, mostBlocks } from "#worker/core/simulators/program/play.ts";
import { allSteps, findList } from "#worker/core/simulators/program/steps.ts";
import { blockWord } from "./block-words.ts";
import type { Cursor, ProgramProps } from "./program-props.ts";
import { textOf } from "./program-text.ts";
import { RobotMap } from "./robot-map.tsx";
import { StepList } from "./step-list.tsx";
import { type Playback, usePlayback } from "./use-playback.ts";

/** The grid and what runs on it, beside the program and the blocks that it is made of. */
export function ProgramView(props: ProgramProps) {
  const { scene, state, act } = props;
  const grid = scene.grids.find(({ id }) => id === state.shown) ?? scene.grids[0];
  if (grid === undefined) return null;
  return (
    <div className="prg">
      <GridSide
        {...props}
        grid={grid}
        onMark={scene.canMark === true ? (column, row) => act({ do: "mark", grid: grid.id, column, row }) : null}
      />
    </div>
  );
}

type SideProps = ProgramProps & {
  grid: ProgramProps["scene"]["grids"][number];
  onMark: ((column: number, row: number) => void) | null;
};

function GridSide(props: SideProps) {
  const { scene, state, act, grid, onMark } = props;
  const playback = usePlayback(props, grid);
  const { variables } = playback.robot;
  return (
    <>
      <div className="prg-stage">
        {scene.grids.length > 1 ? (
          <fieldset className="prg-grids" aria-label={m.program_grids()}>
            {scene.grids.map(({ id }, rank) => (
              <button
                key={id}
                type="button"
                className="sim-tool"
                aria-pressed={id === grid.id}
                onClick={() => act({ do: "show", grid: id })}
              >
                {m.program_grid_number({ number: rank + 1 })}
              </button>
            ))}
          </fieldset>
        ) : null}
        <RobotMap grid={grid} robot={playback.robot} mark={state.marks[grid.id]} onMark={onMark} />
        {(scene.variables ?? []).map(({ id, name }) => (
          <p key={id} className="prg-variable">
            {name} = <b>{variables[id] ?? 0}</b>
          </p>
        ))}
        {playback.robot.said.length > 0 ? (
          <p className="prg-variable">{m.program_says({ text: playback.robot.said.join(", ") })}</p>
        ) : null}
        {scene.canRun === false ? null : <RunBar playback={playback} />}
      </div>
      <ProgramSide {...props} running={playback.running} />
    </>
  );
}

function RunBar({ playback }: { playback: Playback }) {
  return (
    <>
      <div className="prg-run">
        <button type="button" className="btn main" onClick={playback.start}>
          <Play className="i" aria-hidden="true" /> {m.program_run()}
        </button>
        <button type="button" className="btn" onClick={playback.step}>
          <StepForward className="i" aria-hidden="true" /> {m.program_step()}
        </button>
        <button type="button" className="btn" onClick={playback.rewind}>
          <RotateCcw className="i" aria-hidden="true" /> {m.program_rewind()}
        </button>
      </div>
      <p className="prg-outcome">{playback.isGoing ? m.program_running() : playback.outcome}</p>
    </>
  );
}

function ProgramSide(props: ProgramProps & { running: string | null }) {
  const { scene, state, act, say } = props;
  const [wanted, setCursor] = useState<Cursor>({ list: "main", at: scene.program.length });
  const [isText, setText] = useState(false);
  // What undo took away takes its places with it.
  const room = findList(state.lists, wanted.list);
  const cursor: Cursor =
    room === null
      ? { list: "main", at: state.lists.main?.length ?? 0 }
      : { ...wanted, at: Math.min(wanted.at, room.length) };
  const add = (block: (typeof scene.blocks)[number]) => {
    if (!act({ do: "add", block, ...cursor })) {
      say(hasRoom(state) ? m.program_no_room_inside() : m.program_no_room({ most: mostBlocks(scene) }));
      return;
    }
    const holds = block === "repeat" || block === "while" || block === "if" || block === "if-else";
    setCursor(holds ? { list: `new-${state.added + 1}`, at: 0 } : { ...cursor, at: cursor.at + 1 });
    say(m.program_added({ block: blockWord(block) }));
  };
  const count = allSteps(state.lists).length;
  const tops = [
    { id: "main", name: m.program_main() },
    ...(scene.procedures ?? []).map(({ id, name }) => ({ id, name: m.program_procedure({ name }) })),
  ];
  return (
    <div className="prg-side">
      {scene.blocks.length === 0 ? null : (
        <fieldset className="prg-palette" aria-label={m.program_palette()}>
          {scene.blocks.map((block) => (
            <button key={block} type="button" className={`prg-block is-${block}`} onClick={() => add(block)}>
              {blockWord(block)}
            </button>
          ))}
        </fieldset>
      )}
      <div className="prg-head">
        <h2 id="programme" tabIndex={-1}>
          {m.program_program()}
        </h2>
        <span className="soft">{m.program_count({ count, most: mostBlocks(scene) })}</span>
        <button type="button" className="sim-tool" aria-pressed={isText} onClick={() => setText(!isText)}>
          {m.program_as_text()}
        </button>
      </div>
      {tops.map(({ id, name }) => {
        const steps = state.lists[id] ?? [];
        return (
          <section key={id} aria-label={name}>
            {tops.length > 1 ? <h3>{name}</h3> : null}
            {isText ? (
              <pre className="prg-text">{textOf(scene, steps).join("\n")}</pre>
            ) : (
              <StepList {...props} list={id} steps={steps} label={name} cursor={cursor} onCursor={setCursor} />
            )}
          </section>
        );
      })}
    </div>
  );
}
