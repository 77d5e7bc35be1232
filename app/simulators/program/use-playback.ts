import { useEffect, useMemo, useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { type ProgramRun, runProgram, signAt, squaresOf } from "#worker/core/simulators/program/run-program.ts";
import type { RobotGrid } from "#worker/core/simulators/program/scene.ts";
import type { ProgramProps } from "./program-props.ts";

const STEP_MS = 280;
/** A run of many steps goes faster: none lasts much longer than this. */
const LONGEST_MS = 12_000;

export type Playback = ReturnType<typeof usePlayback>;

/** The program on the grid that is shown, played step by step; a change of either takes the robot back. */
export function usePlayback({ scene, state, say }: ProgramProps, grid: RobotGrid) {
  const ids = (scene.variables ?? []).map(({ id }) => id).join(" ");
  const run = useMemo(() => runProgram(state.lists, grid, ids === "" ? [] : ids.split(" ")), [state.lists, grid, ids]);
  // How many frames were shown, and of which run.
  const [played, setPlayed] = useState({ run, count: 0, isGoing: false });
  const { count, isGoing } = played.run === run ? played : { count: 0, isGoing: false };
  const isOver = count > 0 && count >= run.frames.length;

  useEffect(() => {
    if (!isGoing) return;
    if (isOver) {
      setPlayed({ run, count, isGoing: false });
      say(outcomeWords(grid, run));
      return;
    }
    const wait = Math.min(STEP_MS, LONGEST_MS / run.frames.length);
    const timer = setTimeout(() => setPlayed({ run, count: count + 1, isGoing: true }), wait);
    return () => clearTimeout(timer);
  }, [isGoing, isOver, count, run, grid, say]);

  const start = () => {
    if (run.frames.length === 0) say(m.program_empty());
    else setPlayed({ run, count: 0, isGoing: true });
  };
  const step = () => {
    if (run.frames.length === 0) {
      say(m.program_empty());
      return;
    }
    const next = isOver ? 1 : count + 1;
    setPlayed({ run, count: next, isGoing: false });
    const { robot } = run.frames[next - 1] ?? run;
    const place = m.program_at({ column: robot.column + 1, row: robot.row + 1 });
    say(next >= run.frames.length ? `${place} ${outcomeWords(grid, run)}` : place);
  };
  const rewind = () => setPlayed({ run, count: 0, isGoing: false });
  return {
    robot: count === 0 ? run.start : (run.frames[count - 1]?.robot ?? run.start),
    running: count === 0 ? null : (run.frames[count - 1]?.step ?? null),
    outcome: isOver && !isGoing ? outcomeWords(grid, run) : null,
    isGoing,
    start,
    step,
    rewind,
  };
}

/** How a run ended, in words; what the task asked is the pupil's to compare. */
export function outcomeWords(grid: RobotGrid, { robot, ending }: ProgramRun): string {
  if (ending === "wall") return m.program_hit_wall();
  if (ending === "endless") return m.program_endless();
  const parts = [m.program_ended()];
  if (squaresOf(grid, "G").length > 0)
    parts.push(signAt(grid, robot.column, robot.row) === "G" ? m.program_reached() : m.program_missed());
  if (squaresOf(grid, "o").length > 0) parts.push(m.program_left_objects({ count: robot.objects.size }));
  return parts.join(" ");
}
