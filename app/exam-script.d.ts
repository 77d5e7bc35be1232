/** Made by the build (worker/operate/bundle/exam-script.ts): the address of the test page's own script. */
declare module "virtual:exam-script" {
  export const examScript: string;
}
