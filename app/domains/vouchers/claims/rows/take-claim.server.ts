import { getMakerFamily, refuseBothSides } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import { ok, type Refusal, type Result, refuse } from '~/lib/result'
import type { DeviceClaimKind, DeviceClaimOutcome, DeviceClaimStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { isOwn, mayWorkOn } from '../../policy'
import {
  type LockedDeviceOrder,
  type LockedPair,
  lockOrderAndVoucher,
} from '../../rows/lock-device-order.server'
import type { LockedVoucher } from '../../rows/lock-voucher.server'
import { isAssisted } from '../../rows/lock-voucher-to-spend.server'

/**
 * The person, a clerk whom she lets spend the voucher today, somebody of the centre that gave it, the maker, or the
 * portal's own jobs.
 */
export type ClaimSide = 'person' | 'helper' | 'centre' | 'maker' | 'portal'

/** How the person, or the centre for her, is refused. */
export type CentreClaimError = 'claims.error.notFound' | 'sides.error.decideClaim'
export type MakerClaimError = 'claims.error.notFound' | 'sides.error.makeDevice'

interface ErrorOf {
  person: 'claims.error.notFound'
  helper: 'claims.error.notFound' | 'sides.error.assist'
  centre: CentreClaimError
  maker: MakerClaimError
  portal: 'claims.error.notFound'
}
export type TakeClaimError<Side extends ClaimSide> = ErrorOf[Side]

/** An order that was or will be claimed about, locked with its voucher, and whose side acts. */
export interface TakenOrder {
  voucher: LockedVoucher
  order: LockedDeviceOrder
  side: ClaimSide
  /** SOATO of the centre whose case gave the voucher. */
  centreCode: string
  caseId: string
}

export interface LockedClaim {
  id: string
  deviceOrderId: string
  kind: DeviceClaimKind
  status: DeviceClaimStatus
  answerBy: Date
  answeredAt: Date | null
  promisedOn: Date | null
  outcome: DeviceClaimOutcome | null
  outcomeCipher: string | null
  preparedById: string | null
  preparedAt: Date | null
  decidedAt: Date | null
}

/** Locks an order for one of these sides; nobody acts who stands on another side, too. */
export function takeOrderSide<Side extends ClaimSide>(
  work: Work,
  deviceOrderId: string,
  sides: readonly Side[],
): Promise<Result<TakenOrder, TakeClaimError<Side>>> {
  // With the portal's eyes: the centre sees no orders, the maker sees no cases. Whose it is is looked at here.
  return work.asSystem(async () => {
    const locked = await lockOrderAndVoucher(work, deviceOrderId)
    if (!locked) return refuse('claims.error.notFound')
    const { voucher, order } = locked
    const right = await work.tx.entitlement.findUniqueOrThrow({
      where: { id: voucher.entitlementId },
      select: { applicationId: true },
    })
    const { applicationId: caseId } = right
    const one = await work.tx.case.findUnique({ where: { id: caseId }, select: { centreCode: true } })
    const centreCode = one?.centreCode ?? ''
    const helps = sides.some((one) => one === 'helper') && (await isAssisted(work, voucher.id))
    const acting = helps ? 'helper' : sideOf(work, order, centreCode)
    const side = sides.find((one) => one === acting)
    if (!side) return refuse('claims.error.notFound')
    const own = await refuseOther(work, locked, side)
    // It refuses as the side does that was found.
    return (own as Refusal<TakeClaimError<Side>> | null) ?? ok({ voucher, order, side, centreCode, caseId })
  })
}

function sideOf(work: Work, order: LockedDeviceOrder, centreCode: string): ClaimSide | null {
  if (work.role === 'system') return 'portal'
  if (work.role === 'inson_specialist' || work.role === 'inson_head')
    return work.organisationId === centreCode ? 'centre' : null
  if (work.role === 'maker_staff') return mayWorkOn(work, order, 'claims') ? 'maker' : null
  return isOwn(work, order) ? 'person' : null
}

async function refuseOther(work: Work, { order, side: persons }: LockedPair, side: ClaimSide) {
  if (side === 'person' || side === 'portal') return null
  if (side === 'maker') return refuseBothSides('makeDevice', work, persons)
  const both = [...persons, ...(await getMakerFamily(work, [order.makerId]))]
  return refuseBothSides(side === 'helper' ? 'assist' : 'decideClaim', work, both)
}

/** The same for a claim, which is locked after its order. */
export async function takeClaim<Side extends ClaimSide>(
  work: Work,
  claimId: string,
  sides: readonly Side[],
): Promise<Result<TakenOrder & { claim: LockedClaim }, TakeClaimError<Side>>> {
  const found = isId(claimId)
    ? await work.asSystem(() =>
        work.tx.deviceClaim.findUnique({ where: { id: claimId }, select: { deviceOrderId: true } }),
      )
    : null
  if (!found) return refuse('claims.error.notFound')
  const taken = await takeOrderSide(work, found.deviceOrderId, sides)
  if (!taken.ok) return taken
  const [claim] = await work.asSystem(
    () => work.tx.$queryRaw<[LockedClaim]>`
      select id, device_order_id as "deviceOrderId", kind::text as kind, status::text as status,
        answer_by as "answerBy", answered_at as "answeredAt", promised_on as "promisedOn", outcome::text as outcome,
        outcome_cipher as "outcomeCipher",
        prepared_by_id as "preparedById", prepared_at as "preparedAt", decided_at as "decidedAt"
      from device_claim where id = ${claimId}::uuid for update`,
  )
  return ok({ ...taken.value, claim })
}
