import type { Context } from '~/domains/identity/context'
import { nameContains } from '~/i18n/uzbek/name-contains'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { sellerOf } from '../../../../policy'
import { mostInvited } from '../limits'
import { readFreeUnits } from '../rows/read-free-units.server'

export interface PartShop {
  id: string
  displayName: string
  soato: string
  /** Sells in a category in which who holds the contract does. */
  isOfCraft: boolean
  /** What it can make until the day besides what waits for it; null where it sets no pace. */
  free: number | null
}

interface Asked {
  contractId: string
  dueOn: Date
  /** Of the shop's name, as typed; null for those that fit best. */
  name: string | null
}

/**
 * Shops that could make parts of a contract: those that sell in the same categories as who holds it first, then those with
 * the largest pace, in an order that stays. Nobody of the organisation, and nobody of who holds it.
 */
export async function findPartShops(
  context: Context,
  { contractId, dueOn, name }: Asked,
): Promise<PartShop[]> {
  const own = sellerOf(context, 'contracts')
  const { personId } = context
  if (!own || !personId || !isId(contractId)) return []
  return transaction(context, async (work) => {
    const likes = name === null ? ['%'] : nameContains(name).map(({ contains }) => `%${contains}%`)
    const shops = await work.tx.$queryRaw<Omit<PartShop, 'free'>[]>`
      with craft as (select distinct category_code from product where seller_id = ${own}::uuid and status = 'published')
      select s.id, s.display_name as "displayName", s.soato,
        exists (select from product p join craft using (category_code)
          where p.seller_id = s.id and p.status = 'published') as "isOfCraft"
      from seller s
      where s.status = 'approved' and s.id <> ${own}::uuid
        and s.display_name ilike any (${likes}::text[])
        and s.person_id <> all (app_purchaser_side((select purchaser_id from purchase_contract where id = ${contractId}::uuid)))
        and s.person_id <> all (app_seller_family(${own}::uuid))
      order by "isOfCraft" desc, s.week_units is null, s.week_units desc, s.id
      limit ${mostInvited}`
    const freeOf = await readFreeUnits(
      work,
      shops.map(({ id }) => id),
      dueOn,
    )
    return shops.map((shop) => ({ ...shop, free: freeOf(shop.id) }))
  })
}
