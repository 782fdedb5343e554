import { type Refusal, refuse } from '~/lib/result'
import { asRows } from '~/platform/rows.server'
import type { Work } from '~/platform/work.server'
import type { Holder } from '../../checkout/limit-holds.server'
import type { CartPromo } from './read-cart-promos.server'

export type TakePromosError =
  /** `details.code`: others were quicker. */
  | 'promos.error.usedUp'
  /** `details.code`: this person or phone has used it as often as it may be. */
  | 'promos.error.usedByYou'

interface Bounds {
  code: string
  mostUses: number | null
  mostPerBuyer: number | null
  uses: number
  byBuyer: number
}

/**
 * The checkout uses its codes. Each code is locked first, in the order of ids, so that of many checkouts at once one has
 * the last use; it is back by itself when that one ends unpaid.
 */
export async function takePromos(
  work: Work,
  checkoutId: string,
  holder: Pick<Holder, 'personId' | 'phoneIndex'>,
  promos: readonly Pick<CartPromo, 'id' | 'discountTiyin'>[],
): Promise<Refusal<TakePromosError> | null> {
  if (promos.length === 0) return null
  const ids = promos.map(({ id }) => id)
  await lockPromos(work, ids)
  for (const bounds of await readBounds(work, ids, holder)) {
    const { code, mostUses, mostPerBuyer, uses, byBuyer } = bounds
    if (mostUses !== null && uses >= mostUses) return refuse('promos.error.usedUp', { code })
    if (mostPerBuyer !== null && byBuyer >= mostPerBuyer) return refuse('promos.error.usedByYou', { code })
  }
  const rows = promos.map(({ id, discountTiyin }) => ({
    ...{ checkout_id: checkoutId, promo_id: id, discount_tiyin: discountTiyin },
  }))
  await work.tx.$executeRaw`insert into promo_use ${asRows('promo_use', rows)}`
  return null
}

/** Whether a checkout whose time was over can have its codes again: nobody else has the last use of one. */
export async function areLeft(
  work: Work,
  checkoutId: string,
  holder: Pick<Holder, 'personId'> & { phoneIndex: string | null },
): Promise<boolean> {
  const uses = await work.tx.promoUse.findMany({ where: { checkoutId }, select: { promoId: true } })
  const ids = uses.map(({ promoId }) => promoId)
  if (ids.length === 0) return true
  await lockPromos(work, ids)
  const bounds = await readBounds(work, ids, holder)
  return bounds.every(
    ({ mostUses, mostPerBuyer, uses: used, byBuyer }) =>
      (mostUses === null || used < mostUses) && (mostPerBuyer === null || byBuyer < mostPerBuyer),
  )
}

async function lockPromos(work: Work, ids: readonly string[]): Promise<void> {
  await work.tx.$executeRaw`select 1 from promo_code where id = any (${ids}::uuid[]) order by id for update`
}

function readBounds(
  work: Work,
  ids: readonly string[],
  { personId, phoneIndex }: { personId: string | null; phoneIndex: string | null },
): Promise<Bounds[]> {
  return work.tx.$queryRaw<Bounds[]>`
    select c.code, c.most_uses as "mostUses", c.most_per_buyer as "mostPerBuyer", count(k.id)::int as uses,
      (count(k.id) filter (where k.person_id = ${personId}::uuid or k.phone_index = ${phoneIndex}))::int as "byBuyer"
    from promo_code c left join promo_use u on u.promo_id = c.id
    left join checkout k on k.id = u.checkout_id and k.status in ('open', 'completed')
    where c.id = any (${ids}::uuid[]) group by c.id order by c.id`
}
