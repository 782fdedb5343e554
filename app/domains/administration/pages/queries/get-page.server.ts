import { database } from '~/platform/db.server'
import { type PageTexts, pageTexts } from '../schema'

export interface CurrentPage {
  texts: PageTexts
  /** Since when it says so. */
  fromOn: Date
}

/** What the editors let a page say on a day; null where they let it say nothing, or never wrote it. */
export async function getPage(slug: string, on: Date): Promise<CurrentPage | null> {
  const version = await database().contentPage.findFirst({
    where: { slug, status: 'published', fromOn: { lte: on } },
    orderBy: [{ fromOn: 'desc' }, { number: 'desc' }],
    select: { texts: true, fromOn: true },
  })
  if (!version?.texts || !version.fromOn) return null
  return { texts: pageTexts.parse(version.texts), fromOn: version.fromOn }
}
