import type { PathKind } from "#worker/core/path/path-plan.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";

/** `given`: by staff, not begun; `running`; `finished`. */
export type OwnPath = {
  code: string;
  name: string;
  kind: PathKind;
  establishmentName: string;
  stage: "given" | "running" | "finished";
};

/** The open paths of an account, newest first; what is to be done before what is done. */
export async function listPaths({ actor }: { actor: Actor }, { paths }: Pick<Deps, "paths">): Promise<OwnPath[]> {
  const all = await paths.ofAccount(actor.userId);
  const own = all.map(({ path, member }): OwnPath => {
    const { code, name, plan, establishmentName } = path;
    const stage = member.finishedAtS !== null ? "finished" : member.joinedAtS === null ? "given" : "running";
    return { code, name, kind: plan.kind, establishmentName, stage };
  });
  return [...own.filter(({ stage }) => stage !== "finished"), ...own.filter(({ stage }) => stage === "finished")];
}
