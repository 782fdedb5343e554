import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { nameColumns, type PersonName } from '~/lib/people/person-name'
import { transaction } from '~/platform/db.server'
import type { Work } from '~/platform/work.server'
import { mayKeepNewsletter } from '../policy'
import { type LetterByLanguage, letterItems, readLetter } from '../rows/read-letter.server'
import type { NewsletterTexts } from '../schema'
import type { ListedNewsletter } from './list-newsletters.server'

/** What became of a letter; all 0 until it is sent. */
export interface NewsletterCounts {
  waiting: number
  sent: number
  failed: number
  /** Of its receivers, those who have ended since it was sent. */
  ended: number
}

export interface KeptNewsletter extends ListedNewsletter {
  texts: NewsletterTexts
  /** What it names, an address a line as it was typed. */
  addresses: string[]
  /** As its receivers read it, without what stands below each. */
  shown: LetterByLanguage
  isOwn: boolean
  author: PersonName
  /** Null while it waits. */
  decidedBy: PersonName | null
  counts: NewsletterCounts
}

const person = { select: nameColumns }

/** A letter as it will be, or was, with what became of it; null when there is none such. */
export async function getNewsletter(context: Context, id: string): Promise<KeptNewsletter | null> {
  if (!mayKeepNewsletter(context) || !isId(id)) return null
  const found = await transaction(context, (work) =>
    work.asSystem(async () => {
      const row = await work.tx.newsletterLetter.findUnique({
        where: { id },
        include: {
          items: {
            ...letterItems.items,
            select: { productId: true, path: true, product: { select: { slug: true, status: true } } },
          },
          ...{ author: person, decidedBy: person },
        },
      })
      return row && { row, counts: await countSendings(work, id) }
    }),
  )
  if (!found) return null
  const { author, decidedBy, authorId, items, ...row } = found.row
  return {
    ...{ id, status: row.status, createdAt: row.createdAt, decidedAt: row.decidedAt, counts: found.counts },
    ...{ titles: row.titles as NewsletterTexts, texts: row.texts as NewsletterTexts },
    addresses: items.flatMap(
      ({ path, product }) => path ?? (product ? `/market/products/${product.slug}` : []),
    ),
    shown: await readLetter({
      ...row,
      items: items.filter(({ product }) => !product || product.status === 'published'),
    }),
    isOwn: authorId === context.personId,
    author: nameOf(author),
    decidedBy: decidedBy && nameOf(decidedBy),
  }
}

async function countSendings({ tx }: Work, letterId: string): Promise<NewsletterCounts> {
  const groups = await tx.newsletterDelivery.groupBy({
    ...{ by: ['status'], where: { letterId }, _count: true },
  })
  const of = (status: string) => groups.find((group) => group.status === status)?._count ?? 0
  const ended = await tx.newsletterDelivery.count({
    where: { letterId, subscription: { status: 'ended' } },
  })
  return { waiting: of('queued') + of('sending'), sent: of('sent'), failed: of('failed'), ended }
}

function nameOf(one: { familyName: string; givenName: string; patronymic: string | null }): PersonName {
  return { family: one.familyName, given: one.givenName, patronymic: one.patronymic }
}
