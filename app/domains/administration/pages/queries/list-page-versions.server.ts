import type { Context } from '~/domains/identity/context'
import { nameColumns, type PersonName } from '~/lib/people/person-name'
import { transaction } from '~/platform/db.server'
import type { ContentPageStatus } from '~/platform/prisma/enums'
import { mayKeepPages } from '../policy'
import { type PageTexts, pageTexts } from '../schema'

export interface PageVersion {
  number: number
  status: ContentPageStatus
  /** Null: the page goes, or says the program's own words again. */
  texts: PageTexts | null
  /** Null of a draft. */
  fromOn: Date | null
  version: number
  authorId: string
  author: PersonName
  createdAt: Date
  /** Null until somebody has decided. */
  decidedBy: PersonName | null
  decidedAt: Date | null
}

const name = { select: nameColumns }

/** The versions of one page, or the open and published ones of all, the latest first. For whoever keeps pages. */
export async function listPageVersions(
  context: Context,
  slug: string | null,
): Promise<(PageVersion & { slug: string })[]> {
  if (!mayKeepPages(context)) return []
  const rows = await transaction(context, (tx) =>
    tx.contentPage.findMany({
      where: slug === null ? { status: { not: 'withdrawn' } } : { slug },
      orderBy: [{ slug: 'asc' }, { number: 'desc' }],
      include: { author: name, decidedBy: name },
    }),
  )
  return rows.map(({ id: _, texts, author, decidedBy, ...version }) => ({
    ...version,
    texts: texts === null ? null : pageTexts.parse(texts),
    author: nameOf(author),
    decidedBy: decidedBy && nameOf(decidedBy),
  }))
}

function nameOf(person: { familyName: string; givenName: string; patronymic: string | null }): PersonName {
  return { family: person.familyName, given: person.givenName, patronymic: person.patronymic }
}
