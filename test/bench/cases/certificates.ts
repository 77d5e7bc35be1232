import { certificate, FONTS, NAMES, printingIn } from "#test/documents/make.ts";
import { drawCertificates } from "#worker/documents/certificate/draw.ts";
import type { Case } from "./measure.ts";

const CERTIFICATES = 35;

/** A class of certificates in one PDF of 70 pages, drawn in Node: what the Worker's processor does for one press. */
export const certificates: Case = {
  name: `${CERTIFICATES} certificates in one PDF`,
  async run() {
    const all = Array.from({ length: CERTIFICATES }, (_, at) => {
      const [lastName = "", firstName = ""] = NAMES[at % NAMES.length] ?? [];
      return certificate({ lastName: `${lastName} ${at}`, firstName, score: 64 + at * 20 });
    });
    const started = performance.now();
    await drawCertificates({ name: "2de 7", author: "Lycée", certificates: all }, printingIn("fr"), FONTS);
    return { certificates_35_pdf: performance.now() - started };
  },
};
