/** The name of a guard in its line. */
const nameOf = (line: string) => line.slice(0, line.indexOf(': '))

/** What differs between the guards that should stand and those that do, a sentence each; empty when they agree. */
export function compareGuards(wanted: readonly string[], found: readonly string[]): string[] {
  const expected = new Set(wanted)
  const present = new Map(found.map((line) => [nameOf(line), line]))
  const missing = new Map(
    wanted.filter((line) => present.get(nameOf(line)) !== line).map((line) => [nameOf(line), line]),
  )
  const gone = [...missing].map(([name, line]) => {
    const now = present.get(name)
    return now ? `changed: ${now}\n    was: ${line}` : `missing: ${line}`
  })
  const added = [...present].filter(([name, line]) => !expected.has(line) && !missing.has(name))
  return [...gone, ...added.map(([, line]) => `not in the list: ${line}`)]
}
