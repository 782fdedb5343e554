import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { sellerOf } from '../../../policy'
import { readOwnTexts } from '../rows/read-own-texts.server'
import { textDueOn } from '../rows/write-text-status.server'
import { mostOpenTexts, openTexts, targetsOf } from '../rules'
import type { TextRequestInput } from '../schema'
import { sealTextWords } from '../sealed.server'

export type CreateTextRequestError =
  | 'translations.error.notFound'
  | 'market.error.sellerNotApproved'
  /** Nothing is written in the one language, or something already in the other. */
  | 'translations.error.language'
  /** It was asked already; `details.id` is that request. */
  | 'translations.error.open'
  | 'translations.error.tooManyOpen'

/** A seller asks for a text of a product that was on sale, or of her shop (`productId` null), in another language. */
export async function createTextRequest(
  work: Work,
  { productId, from, to, note }: TextRequestInput & { productId: string | null },
): Promise<Result<{ id: string }, CreateTextRequestError>> {
  const sellerId = sellerOf(work)
  const { personId } = work
  if (!sellerId || !personId) return refuse('translations.error.notFound')
  await lockName(work, `texts of ${sellerId}`)
  const own = await readOwnTexts(work, productId)
  if (!own) return refuse('translations.error.notFound')
  if (!own.isApproved) return refuse('market.error.sellerNotApproved')
  const source = own.texts.find(({ locale }) => locale === from)
  if (!source || !targetsOf(own.texts.map(({ locale }) => locale)).includes(to))
    return refuse('translations.error.language')
  const open = await work.tx.textRequest.findMany({
    where: { sellerId, status: { in: [...openTexts] } },
    select: { id: true, productId: true, toLocale: true },
  })
  const same = open.find((one) => one.productId === productId && one.toLocale === to)
  if (same) return refuse('translations.error.open', { id: same.id })
  if (open.length >= mostOpenTexts) return refuse('translations.error.tooManyOpen', { count: mostOpenTexts })
  const id = newId()
  await work.tx.textRequest.create({
    data: {
      ...{
        id,
        sellerId,
        productId,
        fromLocale: from,
        toLocale: to,
        noteCipher: sealTextWords(note, 'note', id),
      },
      ...{ askedById: personId, askedAt: work.now(), dueOn: await textDueOn(work, 'asked') },
    },
  })
  const { name, text } = source
  await work.tx.textRequestSource.create({
    data: { requestId: id, number: 1, name, text, writtenById: personId, writtenAt: work.now() },
  })
  await recordAudit(work, { subject: id, action: 'textRequest.asked' })
  return ok({ id })
}
