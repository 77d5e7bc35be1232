import type { World } from "../support/world.ts";

/** One case: plays on a served build, gives figures under the names of the table. */
export interface Case {
  readonly name: string;
  run(world: World, say: (line: string) => void): Promise<Readonly<Record<string, number>>>;
}
