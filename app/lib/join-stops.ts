/** `… 5 марта 2026 г.` at the end of a sentence has one full stop, and so has a name with initials. */
export function joinStops(text: string, values: Readonly<Record<string, unknown>>): string {
  let joined = text
  for (const value of Object.values(values)) {
    if (typeof value === 'string' && value.endsWith('.')) joined = joined.replaceAll(`${value}.`, value)
  }
  return joined
}
