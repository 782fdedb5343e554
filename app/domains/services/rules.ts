/**
 * How well folded words answer a folded query: 0 when one word of the query is not found. Words of the name weigh
 * more. Uzbek and Russian put endings on words, so a long common beginning is a hit too (`protezlar`, `protezi`).
 */
export function rankMatch(foldedQuery: string, foldedName: string, foldedText: string): number {
  const nameWords = foldedName.split(' ')
  const textWords = foldedText.split(' ')
  let rank = 0
  for (const wanted of foldedQuery.split(' ').filter(Boolean)) {
    const inName = nameWords.some((word) => meets(wanted, word))
    if (!inName && !textWords.some((word) => meets(wanted, word))) return 0
    rank += inName ? 3 : 1
  }
  return rank
}

function meets(wanted: string, word: string): boolean {
  if (word.startsWith(wanted) || (word.length > 4 && wanted.startsWith(word))) return true
  const enough = Math.max(4, wanted.length - 2)
  return wanted.length > 4 && word.length >= enough && word.startsWith(wanted.slice(0, enough))
}
