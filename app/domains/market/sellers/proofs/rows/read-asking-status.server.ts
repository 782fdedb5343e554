import type { SellerKind } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

/** The status of her centre that whoever asks to sell has today, herself or by whom she lets sell; null where none stands. */
export async function readAskingStatus(
  { tx }: Work,
  kind: SellerKind,
  personId: string,
): Promise<{ number: string | null; untilOn: Date | null } | null> {
  const [row] = await tx.$queryRaw<{ number: string | null; untilOn: Date | null }[]>`
    select number, until_on as "untilOn" from app_asking_seller_status(${kind}::seller_kind, ${personId}::uuid)`
  return row ?? null
}
