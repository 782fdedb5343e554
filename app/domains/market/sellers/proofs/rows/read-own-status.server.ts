import type { SellerKind } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

/** The status of her centre that whoever acts has today; null where none stands. */
export async function readOwnStatus(
  { tx }: Work,
  kind: SellerKind,
): Promise<{ number: string | null; untilOn: Date | null } | null> {
  const [row] = await tx.$queryRaw<{ number: string | null; untilOn: Date | null }[]>`
    select number, until_on as "untilOn" from app_own_seller_status(${kind}::seller_kind)`
  return row ?? null
}
