/** Puts `replacement` into the case of `model`: all capitals, a capital first, or small letters. */
export function matchCase(replacement: string, model: string): string {
  const letters = [...model].filter((letter) => letter.toLowerCase() !== letter.toUpperCase())
  const isUpper = (letter: string | undefined) => letter !== undefined && letter !== letter.toLowerCase()
  if (letters.length > 1 && letters.every(isUpper)) return replacement.toUpperCase()
  return isUpper(letters[0]) ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement
}

/**
 * A digraph for one capital letter: `Sh` before a small letter or alone, `SH` among capitals.
 * `previous` and `next` are the letters around it in the source, empty at the word's edge.
 */
export function matchDigraphCase(digraph: string, source: string, previous: string, next: string): string {
  if (source === source.toLowerCase()) return digraph
  const neighbour = next || previous
  const isAmongCapitals = neighbour !== '' && neighbour !== neighbour.toLowerCase()
  return isAmongCapitals ? digraph.toUpperCase() : digraph.charAt(0).toUpperCase() + digraph.slice(1)
}
