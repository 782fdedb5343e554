import type { Context } from '~/domains/identity/context'
import {
  type AccountPosting,
  accountCode,
  getBalance,
  listAccountPostings,
} from '~/domains/ledger/index.server'
import { isId } from '~/lib/ids'
import { snapshot } from '~/platform/db.server'
import { sellerOf } from '../../policy'

export interface SellerStatement {
  balanceTiyin: bigint
  postings: (AccountPosting & {
    /** The parcel the money belongs to; null for another kind of posting. */
    parcel: { id: string; number: string } | null
  })[]
  /** Id to go on from; null at the end. */
  olderThan: string | null
}

const perPage = 30

/** What came to the seller's account and what left it, newest first; null when the context acts for no seller. */
export async function getSellerStatement(
  context: Context,
  { before }: { before: bigint | null },
): Promise<SellerStatement | null> {
  const sellerId = sellerOf(context, 'money')
  if (!sellerId) return null
  return snapshot(context, async (tx) => {
    const code = accountCode.seller(sellerId)
    const rows = await listAccountPostings(tx, code, { before, limit: perPage + 1 })
    const postings = rows.slice(0, perPage)
    const ids = postings.flatMap(({ otherCode }) => parcelIdOf(otherCode) ?? [])
    const parcels = await tx.parcel.findMany({
      where: { id: { in: ids }, sellerId },
      select: { id: true, number: true },
    })
    const byId = new Map(parcels.map((parcel) => [parcel.id, parcel]))
    return {
      balanceTiyin: await getBalance(tx, code),
      postings: postings.map((posting) => ({
        ...posting,
        parcel: byId.get(parcelIdOf(posting.otherCode) ?? '') ?? null,
      })),
      olderThan: rows.length > perPage ? String(postings.at(-1)?.id ?? '') : null,
    }
  })
}

function parcelIdOf(code: string): string | null {
  const [kind, id] = code.split(':')
  return kind === 'escrow' && isId(id) ? id : null
}
