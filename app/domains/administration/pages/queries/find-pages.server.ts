import { database } from '~/platform/db.server'
import { type PageTexts, pageTexts } from '../schema'

/** What pages say on a day, by their address; one that went, or says the program's own words, is not among them. */
export async function findPages(on: Date): Promise<Map<string, PageTexts>> {
  const versions = await database().contentPage.findMany({
    where: { status: 'published', fromOn: { lte: on } },
    distinct: ['slug'],
    orderBy: [{ slug: 'asc' }, { fromOn: 'desc' }, { number: 'desc' }],
    select: { slug: true, texts: true },
  })
  return new Map(
    versions.flatMap(({ slug, texts }) => (texts === null ? [] : [[slug, pageTexts.parse(texts)] as const])),
  )
}
