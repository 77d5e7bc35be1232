/** Closes a switch: a new member of the union stops compiling here, and a forged value throws here. */
export function exhaustive(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
