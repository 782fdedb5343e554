import { type Refusal, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { guestShare, holdLimits } from '../rules'
import { namesOf, type SaleLine } from './rows/read-lines.server'

/**
 * Who holds, as far as it is known: a person by herself, a guest by her phone and the network she comes from. Both
 * together are one guest: anybody can type a phone, and whoever types hers elsewhere must not use up what she may.
 */
export interface Holder {
  cartId: string
  personId: string | null
  phoneIndex: string
  /** Null when none was typed. */
  emailIndex: string | null
  /** Null when it is not known, and for who signed in. */
  networkIndex: string | null
}

export type HoldLimitError =
  /** `details.until`: ISO instant at which the first of the buyer's holds ends. */
  | 'market.error.tooManyHolds'
  /** Begun too often without paying. */
  | 'market.error.tooManyLapsed'
  /** `details.names`, `details.units`: so many a guest may hold of each, 1 and more. */
  | 'market.error.holdShare'
  /** `details.names`: guests hold all that they may. */
  | 'market.error.holdShareUsed'

const dayMs = 24 * 3600_000

interface Counted {
  openOfOne: number
  openOfNetwork: number
  lapsedOfOne: number
  lapsedOfNetwork: number
  /** When the first of her own open ones ends; null when there is none. */
  until: Date | null
}

/**
 * How many unpaid checkouts a buyer has besides that of this cart. Two of one buyer or network at the same moment wait
 * for each other here: each counts the other.
 */
export async function limitCheckouts(work: Work, holder: Holder): Promise<Refusal<HoldLimitError> | null> {
  const { cartId, personId, phoneIndex, networkIndex } = holder
  for (const key of [personId ?? `${phoneIndex} ${networkIndex ?? ''}`, networkIndex])
    if (key) await lockName(work, `hold:${key}`)
  const now = work.now()
  const since = new Date(now.getTime() - dayMs)
  const [counted] = await work.tx.$queryRaw<Counted[]>`
    with own as (
      select status, expires_at, replaced_by_id is null as counts,
        case when ${personId}::uuid is null then person_id is null and phone_index = ${phoneIndex}
            and network_index is not distinct from ${networkIndex}
          else person_id = ${personId}::uuid end as is_one,
        network_index = ${networkIndex} as is_network
      from checkout
      where cart_id <> ${cartId}::uuid and created_at > ${since}::timestamptz and status <> 'completed'
        and (person_id = ${personId}::uuid or phone_index = ${phoneIndex} or network_index = ${networkIndex}))
    select (count(*) filter (where is_one and status = 'open'))::int as "openOfOne",
      (count(*) filter (where is_network and status = 'open'))::int as "openOfNetwork",
      (count(*) filter (where is_one and status <> 'open' and counts))::int as "lapsedOfOne",
      (count(*) filter (where is_network and status <> 'open' and counts))::int as "lapsedOfNetwork",
      min(expires_at) filter (where is_one and status = 'open') as until
    from own`
  if (!counted) return null
  if (counted.openOfOne >= holdLimits.openOfOne || counted.openOfNetwork >= holdLimits.openOfNetwork)
    return refuse('market.error.tooManyHolds', { until: (counted.until ?? now).toISOString() })
  if (counted.lapsedOfOne >= holdLimits.lapsedOfOne || counted.lapsedOfNetwork >= holdLimits.lapsedOfNetwork)
    return refuse('market.error.tooManyLapsed')
  return null
}

interface Held {
  productId: string
  /** Units that there are: free, held by others, and those just taken. */
  there: number
  byOne: number
  byNetwork: number
  byGuests: number
}

/**
 * Whether a guest takes too large a share of what there is. Asked after the units were taken: the products are locked
 * then, and nobody else takes any meanwhile.
 */
export async function limitShares(
  work: Work,
  holder: Holder,
  lines: readonly SaleLine[],
): Promise<Refusal<HoldLimitError> | null> {
  const counted = lines.filter(({ availability }) => availability === 'in_stock')
  if (holder.personId || counted.length === 0) return null
  const { cartId, phoneIndex, networkIndex } = holder
  const ids = counted.map(({ productId }) => productId)
  const rows = await work.tx.$queryRaw<Held[]>`
    select p.id as "productId", (p.stock + coalesce(sum(h.taken_units), 0))::int as there,
      coalesce(sum(h.taken_units) filter (where c.phone_index = ${phoneIndex}
        and c.network_index is not distinct from ${networkIndex}), 0)::int as "byOne",
      coalesce(sum(h.taken_units) filter (where c.network_index = ${networkIndex}), 0)::int as "byNetwork",
      coalesce(sum(h.taken_units) filter (where c.person_id is null), 0)::int as "byGuests"
    from product p
    left join (stock_hold h join checkout c on c.id = h.checkout_id and c.status = 'open'
      and c.cart_id <> ${cartId}::uuid) on h.product_id = p.id
    where p.id = any (${ids}::uuid[]) group by p.id`
  for (const line of counted) {
    const held = rows.find(({ productId }) => productId === line.productId)
    if (!held) continue
    const share = guestShare(held.there + line.quantity)
    const units = Math.min(share.one - Math.max(held.byOne, held.byNetwork), share.all - held.byGuests)
    if (line.quantity <= units) continue
    const names = namesOf([line])
    return units > 0
      ? refuse('market.error.holdShare', { names, units })
      : refuse('market.error.holdShareUsed', { names })
  }
  return null
}
