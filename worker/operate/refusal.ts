/** Something the person at the keyboard can put right: printed as one sentence, without a stack. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** Runs a command of this room; a Refusal ends it with its sentence, anything else with its stack. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exit(await command());
  } catch (error) {
    console.error(error instanceof Refusal ? `\n${error.message}\n` : error);
    process.exit(1);
  }
}
