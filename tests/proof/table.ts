/** A line of a plain table. */
export function print([name = '', ...cells]: readonly (string | number)[]): void {
  console.log(`${String(name).padEnd(30)}${cells.map((cell) => String(cell).padStart(14)).join('')}`)
}

/** The value behind `--name`; the other one where it was not given. */
export function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? otherwise : Number(process.argv[at + 1])
}

/** The text behind `--name`; undefined where it was not given. */
export function textOption(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? undefined : process.argv[at + 1]
}

/** The first number behind a word of the command. */
export function numberAfter(word: string, otherwise: number): number {
  return Number(process.argv[process.argv.indexOf(word) + 1]) || otherwise
}
