const passports = /(?<![A-Z])[A-Z]{2}(?:[\s.-]*\d){7}(?!\d)/g
const bare = (text: string) => text.toUpperCase().replace(/[\s.-]/g, '')

/** Whether the words about a document name this passport, and no other beside it: one answer is one try. */
export function saysPassport(document: string, passport: string): boolean {
  const named = document.toUpperCase().match(passports) ?? []
  return named.length === 1 && bare(named[0] ?? '') === bare(passport)
}
