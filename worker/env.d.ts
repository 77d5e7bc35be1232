/** Secrets: bindings that no committed file holds, added to the generated types of the others. */
interface __BaseEnv_Env {
  BETTER_AUTH_SECRET: string;
}
