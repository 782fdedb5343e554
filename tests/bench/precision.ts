import { closeDatabase } from '~/platform/db.server'
import { judgeQuery } from '../integration/search/golden'
import { readGoldenQueries } from '../integration/search/golden-queries'

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

/** How well the golden queries find what they mean, in the database of the benchmark. */
async function report(): Promise<void> {
  const today = new Date()
  const judged = []
  for (const query of readGoldenQueries()) judged.push({ query, ...(await judgeQuery(query, today)) })
  const meant = judged.filter(({ query }) => query.first.length > 0)
  const nothing = judged.filter(({ query }) => query.first.length === 0)
  const precise = meant.flatMap(({ precision }) => (precision === null ? [] : [precision]))
  const share = (at: (place: number) => boolean) =>
    meant.filter(({ place }) => at(place)).length / meant.length
  const mean = precise.reduce((sum, each) => sum + each, 0) / precise.length
  console.log(
    `\n${meant.length} golden queries: a right answer first ${percent(share((place) => place === 0))},`,
  )
  console.log(`  among the first five ${percent(share((place) => place >= 0 && place < 5))};`)
  console.log(`  precision at 5 (of the rows shown, over ${precise.length} judged queries) ${percent(mean)};`)
  const kept = nothing.filter(({ rows }) => rows === 0).length
  console.log(`  nothing found where nothing is meant: ${kept} of ${nothing.length}`)
}

await report()
await closeDatabase()
