/** One planted fault. Each edit's `find` must occur exactly once in its file; the list is checked before anything runs. */
export type Mutant = {
  name: string;
  edits: readonly { file: string; find: string; replace: string }[];
  /** the cheapest test that must fail: file, and the start of its name where the file is slow or large */
  killedBy: { project: "node" | "workerd"; file: string; name?: string };
};

const CORE = "worker/core/session";
export const core = (file: string, find: string, replace: string) => ({ file: `${CORE}/${file}`, find, replace });
export const live = (file: string, find: string, replace: string) => ({ file: `worker/live/${file}`, find, replace });

export const rules = (file: string, name?: string): Mutant["killedBy"] => ({
  project: "node",
  file: `test/core/session/${file}.test.ts`,
  name,
});
export const object = (file: string, name?: string): Mutant["killedBy"] => ({
  project: "workerd",
  file: `test/live/${file}.test.ts`,
  name,
});
