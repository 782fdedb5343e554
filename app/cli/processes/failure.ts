/** A failure the person at the terminal can mend: only its message is printed, no stack. */
export class CliFailure extends Error {
  override name = 'CliFailure'
}

export function printFailure(error: unknown): void {
  if (error instanceof CliFailure) console.error(`\n${error.message}\n`)
  else console.error(error)
}
