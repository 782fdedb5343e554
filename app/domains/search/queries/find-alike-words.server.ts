import { database } from '~/platform/db.server'
import { longestQuery, type WordLanguage } from '../schema'
import { wordsOf } from '../words/stems'
import { isStopWord } from '../words/stop-words'

const leastLikeness = 0.34

/** Words that the portal knows and that look like a typed one, in one language, the likest first, as they are written. */
export async function findAlikeWords(text: string, language: WordLanguage, most: number): Promise<string[]> {
  const typed = wordsOf(text.slice(0, longestQuery))
    .map(({ folded }) => folded)
    .filter((word) => word.length > 2 && !isStopWord(word))
    .slice(0, 4)
  if (typed.length === 0) return []
  const rows = await database().$queryRaw<{ shown: string }[]>`
    select word, min(shown) as shown from search_alike(${typed}::text[], 40)
    where language = ${language} and likeness >= ${leastLikeness}
    group by word order by max(likeness) desc, word limit ${most}`
  return rows.map(({ shown }) => shown)
}
