import type { Context } from '~/domains/identity/context'
import { isDesk, sellerOf } from '~/domains/market/index.server'
import { blindIndex } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'

/** Number and phone together are what entitles a guest. */
interface GuestOrder {
  number: string
  phone: string
}

/** Whether a picture is of a review that everybody reads. */
export function isPublicPhoto(context: Context, storageKey: string): Promise<boolean> {
  return transaction(context, async (work) => {
    const where = { storageKey, review: { status: 'shown' } } as const
    return (await work.asSystem(() => work.tx.productReviewPhoto.count({ where }))) > 0
  })
}

/**
 * Who sees a review that waits, a return, a dispute, a message or a request for prices sees its pictures, and nobody else: what the
 * desk hid from the other side of a message it does not see there either. The database's policies say whose each is.
 */
export async function maySeePhoto(
  context: Context,
  storageKey: string,
  guests: readonly GuestOrder[],
): Promise<boolean> {
  return transaction(context, async ({ tx, asSystem }) => {
    const of = { where: { storageKey } }
    if (await tx.parcelReturnPhoto.count(of)) return true
    if (await tx.parcelProblemPhoto.count(of)) return true
    if (await tx.priceRequestPhoto.count(of)) return true
    if (await tx.productReviewPhoto.count(of)) return true
    const [sellerId, { personId }] = [sellerOf(context), context]
    const shown = {
      OR: [
        { status: 'shown' as const },
        ...(sellerId ? [{ fromSide: 'seller' as const, parcel: { sellerId } }] : []),
        ...(personId ? [{ fromSide: 'buyer' as const, parcel: { personId } }] : []),
      ],
    }
    if (await tx.parcelMessagePhoto.count({ where: { storageKey, message: shown } })) return true
    return asSystem(async () => {
      const reported = { storageKey, message: { reports: { some: {} } } }
      if (isDesk(context) && (await tx.parcelMessagePhoto.count({ where: reported }))) return true
      if (guests.length === 0) return false
      const parcel = {
        order: {
          OR: guests.map(({ number, phone }) => ({ number, phoneIndex: blindIndex('phone', phone) })),
        },
      }
      if (await tx.parcelReturnPhoto.count({ where: { storageKey, return: { parcel } } })) return true
      if (await tx.parcelProblemPhoto.count({ where: { storageKey, problem: { parcel } } })) return true
      const message = { parcel, OR: [{ status: 'shown' as const }, { fromSide: 'buyer' as const }] }
      return (await tx.parcelMessagePhoto.count({ where: { storageKey, message } })) > 0
    })
  })
}
