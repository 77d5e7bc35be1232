import type { ProgramScene } from "./scene.ts";
import type { Lists } from "./steps.ts";

export type ProgramState = {
  scene: ProgramScene;
  lists: Lists;
  /** how many steps were added so far */
  added: number;
  /** id of the grid on screen */
  shown: string;
  /** grid → its marked square, column and row from 1 */
  marks: Readonly<Record<string, { column: number; row: number }>>;
};
