/** The little that the tests use of libraries without types. */
declare module "@digitalbazaar/data-integrity" {
  export class DataIntegrityProof {
    constructor(options: { cryptosuite: object });
  }
}
declare module "@digitalbazaar/eddsa-rdfc-2022-cryptosuite" {
  export const cryptosuite: object;
}
declare module "@digitalbazaar/vc" {
  type Loaded = { document: unknown; documentUrl: string; contextUrl: null };
  export type Verifying = {
    credential: object;
    suite: object;
    documentLoader: (url: string) => Promise<Loaded>;
  };
  export function defaultDocumentLoader(url: string): Promise<Loaded>;
  export function verifyCredential(
    options: Verifying & { now: Date; checkStatus: (options: Verifying) => Promise<{ verified: boolean }> },
  ): Promise<{ verified: boolean; error?: unknown }>;
}
declare module "@digitalbazaar/vc-bitstring-status-list" {
  import type { Verifying } from "@digitalbazaar/vc";
  /** `status`: the bit, so true when withdrawn */
  export function checkStatus(
    options: Verifying,
  ): Promise<{ verified: boolean; error?: unknown; results?: { status: boolean }[] }>;
}
