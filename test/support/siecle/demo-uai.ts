/**
 * The demo collège. The letter H is the right check letter of 0999012. The series 099 is that of schools abroad and
 * holds no such collège that we know; no department of France has it.
 */
export const DEMO_UAI = "0999012H";
