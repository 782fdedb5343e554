import { fold } from '~/i18n/uzbek/search-fold'
import { database } from '~/platform/db.server'
import { Prisma } from '~/platform/prisma/client'
import { searchWords } from './rules'

/** A condition on `p` (product) and how well a product fits, both as SQL. */
export interface SearchTerms {
  where: Prisma.Sql
  rank: Prisma.Sql
}

/** All of the words. Null when the query holds no word to look for. */
export function exactTerms(query: string): SearchTerms | null {
  const words = searchWords(fold(query))
  if (words.length === 0) return null
  return {
    where: Prisma.join(words.map(holds), ' and '),
    rank: Prisma.join(words.map(wordRank), ' + '),
  }
}

/**
 * Any of the words, or of the known words most like them. Null when nothing is like any of them. One query of its own,
 * over the words of the catalogue.
 */
export async function findAlikeTerms(query: string): Promise<SearchTerms | null> {
  const words = searchWords(fold(query))
  if (words.length === 0) return null
  const alike = await database().$queryRaw<{ word: string; likeness: number }[]>`
    select a.word, max(a.likeness)::float8 as likeness
    from unnest(${words}::text[]) as typed cross join lateral (
      select s.word, similarity(s.word, typed) as likeness from search_word s
      where s.word % typed order by similarity(s.word, typed) desc, s.word limit 3) a
    group by a.word`
  if (alike.length === 0) return null
  return {
    where: Prisma.sql`(${Prisma.join(
      alike.map(({ word }) => holds(word)),
      ' or ',
    )})`,
    rank: Prisma.join(
      alike.map(({ word, likeness }) => Prisma.sql`${likeness}::float8 * ${wordRank(word)}`),
      ' + ',
    ),
  }
}

// Folded words are letters and digits only, so nothing in them is a pattern.
function holds(word: string): Prisma.Sql {
  return Prisma.sql`p.search_text like ${`%${word}%`}`
}

// A whole word of the name before a beginning, a beginning before a middle, the name before everything else.
function wordRank(word: string): Prisma.Sql {
  return Prisma.sql`case
    when ' ' || p.search_name || ' ' like ${`% ${word} %`} then 4
    when ' ' || p.search_name like ${`% ${word}%`} then 3
    when p.search_name like ${`%${word}%`} then 2
    when p.search_text like ${`%${word}%`} then 1
    else 0 end`
}
