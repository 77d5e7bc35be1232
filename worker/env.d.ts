/** Secrets: bindings that no committed file holds, added to the generated types of the others. */
interface __BaseEnv_Env {
  BETTER_AUTH_SECRET: string;
  /** 32 bytes in base64url: signs certificates; without it they are not signed */
  CERTIFICATE_KEY?: string;
}
