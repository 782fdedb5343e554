import { getSellerFamily, refuseBothSides } from '~/domains/identity/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { addDays } from '~/platform/clock.server'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'

export type SubmitProductQuestionError =
  | 'market.error.productNotFound'
  | 'voices.error.tooManyQuestions'
  | 'sides.error.reviewProduct'

/** So many a person and day: nobody floods a seller. */
const mostInADay = 5

/** Whoever signed in asks about a product on sale; the desk reads it before everybody does. Sent twice it is one. */
export async function submitProductQuestion(
  work: Work,
  { slug, text }: { slug: string; text: string },
): Promise<Result<{ id: string }, SubmitProductQuestionError>> {
  const { personId } = work
  const product = await work.tx.product.findFirst({
    where: { slug, parentId: null, status: 'published', seller: { status: 'approved' } },
    select: { id: true, sellerId: true },
  })
  if (!product || !personId) return refuse('market.error.productNotFound')
  const own = refuseBothSides('reviewProduct', work, await getSellerFamily(work, product.sellerId))
  if (own) return own
  // Two that are sent at once see each other here.
  await lockName(work, `question:${personId}`)
  const today = await work.tx.productQuestion.findMany({
    where: { personId, askedAt: { gte: addDays(work.now(), -1) } },
    select: { id: true, productId: true, text: true },
  })
  const same = today.find((each) => each.productId === product.id && each.text === text)
  if (same) return ok({ id: same.id })
  if (today.length >= mostInADay) return refuse('voices.error.tooManyQuestions', { count: mostInADay })
  const id = newId()
  await work.tx.productQuestion.create({
    data: { id, productId: product.id, sellerId: product.sellerId, personId, text, askedAt: work.now() },
  })
  return ok({ id })
}
