import { ArrowUp, Flag, Package } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import { FACINGS, type Robot, signAt } from "#worker/core/simulators/program/run-program.ts";
import type { RobotGrid } from "#worker/core/simulators/program/scene.ts";
import { facingWord } from "./block-words.ts";

type MapProps = {
  grid: RobotGrid;
  robot: Robot;
  /** the square marked, columns and rows from 1 */
  mark: { column: number; row: number } | undefined;
  /** null: squares cannot be marked */
  onMark: ((column: number, row: number) => void) | null;
};

/** The grid as a table: each square says what is on it, so that it can be read square by square. */
export function RobotMap({ grid, robot, mark, onMark }: MapProps) {
  const columns = Array.from(grid.rows[0] ?? "", (_, column) => column);
  return (
    <div className="prg-map">
      <table aria-label={m.program_grid()}>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {column + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its rank
            <tr key={row}>
              <th scope="row">{row + 1}</th>
              {columns.map((column) => {
                const isMarked = mark?.column === column + 1 && mark.row === row + 1;
                return (
                  <td key={column} className={squareClass(grid, robot, column, row)}>
                    <Square {...{ grid, robot, column, row, isMarked, onMark }} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function squareClass(grid: RobotGrid, robot: Robot, column: number, row: number): string {
  const sign = signAt(grid, column, row);
  if (sign === "#") return "is-wall";
  // What the robot stands on is drawn smaller, beside it.
  const met = robot.column === column && robot.row === row ? " is-met" : "";
  if (robot.painted.has(`${column},${row}`)) return `is-painted${met}`;
  return (sign === "x" ? "is-wanted" : "is-floor") + met;
}

type SquareProps = Omit<MapProps, "mark"> & { column: number; row: number; isMarked: boolean };

function Square({ grid, robot, column, row, isMarked, onMark }: SquareProps) {
  const isHere = robot.column === column && robot.row === row;
  const words = wordsOf(grid, robot, column, row);
  const said = [...words, ...(isMarked ? [m.program_marked()] : [])].join(", ");
  const sign = signAt(grid, column, row);
  const drawn = (
    <>
      {sign === "G" ? <Flag className="prg-flag" aria-hidden="true" /> : null}
      {robot.objects.has(`${column},${row}`) ? <Package className="prg-object" aria-hidden="true" /> : null}
      {isHere ? (
        <span className="prg-robot" style={{ transform: `rotate(${FACINGS.indexOf(robot.facing) * 90}deg)` }}>
          <ArrowUp aria-hidden="true" />
        </span>
      ) : null}
      {isMarked ? (
        <span className="prg-mark" aria-hidden="true">
          ?
        </span>
      ) : null}
    </>
  );
  if (onMark === null || sign === "#")
    return (
      <>
        {drawn}
        <span className="vh">{said}</span>
      </>
    );
  return (
    <button
      type="button"
      className="prg-square"
      aria-pressed={isMarked}
      aria-label={m.program_mark_square({ column: column + 1, row: row + 1, words: said })}
      onClick={() => onMark(column + 1, row + 1)}
    >
      {drawn}
    </button>
  );
}

function wordsOf(grid: RobotGrid, robot: Robot, column: number, row: number): string[] {
  const sign = signAt(grid, column, row);
  if (sign === "#") return [m.program_wall()];
  const here = `${column},${row}`;
  const words = [
    robot.column === column && robot.row === row ? m.program_robot({ facing: facingWord(robot.facing) }) : "",
    sign === "G" ? m.program_goal() : "",
    robot.objects.has(here) ? m.program_object() : "",
    robot.painted.has(here) ? m.program_painted() : sign === "x" ? m.program_to_paint() : "",
  ].filter((word) => word !== "");
  return words.length === 0 ? [m.program_free()] : words;
}
