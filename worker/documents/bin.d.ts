/** A `.bin` file is bundled as raw bytes: an ArrayBuffer in the Worker, a Uint8Array under rolldown's `binary`. */
declare module "*.bin" {
  const bytes: ArrayBuffer | Uint8Array;
  export default bytes;
}
