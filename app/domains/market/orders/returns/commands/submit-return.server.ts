import { recordAudit } from '~/domains/audit/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { isId, newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { seal } from '~/platform/crypto.server'
import type { ParcelReturnRemedy } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { type BuyersParcel, lockBuyersParcel } from '../../lock-buyers-parcel.server'
import { unitsLeft } from '../../part-refund'
import { refuseOwnSale } from '../../refuse-own-parcel.server'
import type { LockedParcel } from '../../rows/lock-parcel.server'
import { readLastProblem } from '../../rows/read-last-problem.server'
import { writeEvent } from '../../rows/write-event.server'
import { dueOn, returnUntil } from '../rows/due-on.server'
import {
  cameAt,
  isMadeToOrder,
  isSellersFault,
  listDecided,
  mostReturnPhotos,
  type ReturnReason,
} from '../rules'
import { tellSeller } from '../tell-return.server'

export interface SubmitReturn extends BuyersParcel {
  /** Made with the form: sent twice, asked once. */
  key: string
  /** Pieces by line. */
  units: ReadonlyMap<string, number>
  reason: ReturnReason
  remedy: ParcelReturnRemedy
  message: string
  photos: readonly { key: string; width: number; height: number }[]
}

export type SubmitReturnError =
  | 'market.error.parcelNotFound'
  | 'sides.error.confirmParcel'
  | 'returns.error.notCame'
  | 'returns.error.tooLate'
  | 'returns.error.open'
  | 'returns.error.decided'
  | 'returns.error.nothing'
  | 'returns.error.tooMany'
  | 'returns.error.madeToOrder'
  | 'returns.error.tooManyPhotos'

/**
 * A buyer sends back what came, line by line: her seller answers within days, and until it has ended the parcel counts
 * neither as received by itself, nor does its money become the seller's. Begin it by `performAsBuyer`.
 */
export async function submitReturn(
  work: Work,
  { key, units, reason, remedy, message, photos, ...of }: SubmitReturn,
): Promise<Result<{ returnId: string; isRepeated: boolean }, SubmitReturnError>> {
  const parcel = isId(key) ? await lockBuyersParcel(work, of) : null
  if (!parcel) return refuse('market.error.parcelNotFound')
  const own = await refuseOwnSale(work, parcel, of.guest)
  if (own) return own
  const earlier = await work.asSystem(() => work.tx.parcelReturn.findUnique({ where: { id: key } }))
  if (earlier?.parcelId === parcel.id) return ok({ returnId: key, isRepeated: true })
  // Its money would have the same name, and count as given back.
  const isTaken =
    earlier !== null || (await work.asSystem(() => work.tx.parcelRefund.count({ where: { id: key } }))) > 0
  const wrong = isTaken ? refuse('returns.error.open') : await refuseReturn(work, parcel, { units, reason })
  if (wrong) return wrong
  if (photos.length > mostReturnPhotos) return refuse('returns.error.tooManyPhotos')
  const due = await dueOn(work, 'asked')
  await work.asSystem(async () => {
    await work.tx.parcelReturn.create({
      data: {
        ...{ id: key, parcelId: parcel.id, personId: parcel.personId, reasonCode: reason, remedy },
        messageCipher: seal(message, { table: 'parcel_return', column: 'message', row: key }),
        ...{ askedAt: work.now(), dueOn: due },
      },
    })
    const lines = [...units].map(([lineId, quantity]) => ({ returnId: key, lineId, quantity }))
    await work.tx.parcelReturnLine.createMany({ data: lines })
    await work.tx.parcelReturnPhoto.createMany({
      data: photos.map(({ key: storageKey, width, height }, position) => ({
        ...{ id: newId(), returnId: key, storageKey, width, height, position },
      })),
    })
    await writeEvent(work, { parcelId: parcel.id, type: 'sellerOrder.returnAsked' })
  })
  await recordAudit(work, {
    subject: parcel.orderId,
    action: 'sellerOrder.returnAsked',
    details: { parcelId: parcel.id, returnId: key },
  })
  await tellSeller(work, parcel, {
    ...{ returnId: key, step: 'asked', template: 'notifications.marketReturnAsked' },
    variables: { number: parcel.number, dueOn: isoDay(due) ?? '' },
  })
  return ok({ returnId: key, isRepeated: false })
}

async function refuseReturn(
  work: Work,
  parcel: LockedParcel,
  { units, reason }: Pick<SubmitReturn, 'units' | 'reason'>,
) {
  const came = cameAt(parcel)
  if (!came) return refuse('returns.error.notCame')
  const until = await returnUntil(work, came)
  if (dayOf(work.now()) > until) return refuse('returns.error.tooLate')
  const held = await work.asSystem(() => readLastProblem(work, parcel.id))
  if (held && !held.closedAt) return refuse('returns.error.open')
  const chosen = parcel.lines.filter(({ id }) => units.has(id))
  if (chosen.length === 0 || chosen.length < units.size) return refuse('returns.error.nothing')
  const decided = await readDecided(work, parcel)
  if (chosen.some(({ id }) => decided.has(id))) return refuse('returns.error.decided')
  if (chosen.some((line) => (units.get(line.id) ?? 0) > unitsLeft(line)))
    return refuse('returns.error.tooMany')
  if (!isSellersFault(reason) && chosen.some(isMadeToOrder)) return refuse('returns.error.madeToOrder')
  return null
}

async function readDecided(work: Work, { id: parcelId }: LockedParcel): Promise<ReadonlySet<string>> {
  const select = { status: true, lines: { select: { lineId: true } } } as const
  return listDecided(
    await work.asSystem(() => work.tx.parcelReturn.findMany({ where: { parcelId }, select })),
  )
}
