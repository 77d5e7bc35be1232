/** Secrets: bindings that no committed file holds, so that the generated types do not know them. */
interface Env {
  BETTER_AUTH_SECRET: string;
}
