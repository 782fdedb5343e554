import type { Client } from '~/platform/work.server'

/** A status that the agency gave: artisan's, or of an inclusive employer. */
export interface SellerStatusGiven {
  /** `HG-…`; null for what was given before there were any. */
  number: string | null
  /** Last day; null without an end. It may be over. */
  untilOn: Date | null
}

/** The status of whoever sells in a shop, by the decision of her centre; null where she has none, or may not be looked at. */
export async function readSellerStatus(
  client: Pick<Client, '$queryRaw'>,
  sellerId: string,
): Promise<SellerStatusGiven | null> {
  const [row] = await client.$queryRaw<SellerStatusGiven[]>`
    select number, until_on as "untilOn" from app_seller_status(${sellerId}::uuid)`
  return row ?? null
}

/** Whether it stands on a day. */
export function statusStands(status: SellerStatusGiven | null, today: Date): boolean {
  return status !== null && (status.untilOn === null || status.untilOn >= today)
}
