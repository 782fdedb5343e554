import { recordAudit } from '~/domains/audit/index.server'
import { listDeviceKinds } from '~/domains/reference/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { DeviceRenewalGround } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { writeVoucherEvent } from '../../../rows/write-event.server'
import { renewableOnOf } from '../../../rules'
import { type CentreClaimError, takeOrderSide } from '../../rows/take-claim.server'
import { tellOfAsking } from '../rows/tell-of-renewal.server'
import { writeRenewal } from '../rows/write-renewal.server'
import { mayAskRenewal, renewalGrounds } from '../rules'

export interface AskRenewalInput {
  deviceOrderId: string
  ground: DeviceRenewalGround
  text: string
  /** Whether the device is for somebody under 18; false when not known. */
  isChild: boolean
}

export type AskRenewalError =
  | CentreClaimError
  | 'vouchers.error.renewalNotPossible'
  | 'vouchers.error.growthForChildren'

/**
 * The person, or her centre's desk for her, asks for another device before the service life of one she has is over. The
 * same form sent twice is one, since one is open at a time.
 */
export async function askRenewal(
  work: Work,
  { deviceOrderId, ground, text, isChild }: AskRenewalInput,
): Promise<Result<{ renewalId: string; caseId: string }, AskRenewalError>> {
  const taken = await takeOrderSide(work, deviceOrderId, ['person', 'centre'])
  if (!taken.ok) return taken
  const { order, voucher, centreCode, caseId } = taken.value
  const today = dayOf(work.now())
  const found = await work.asSystem(() =>
    work.tx.voucher.findUniqueOrThrow({
      where: { id: voucher.id },
      select: {
        renewableOn: true,
        entitlement: { select: { renewableOn: true } },
        renewals: {
          select: {
            status: true,
            right: {
              select: { vouchers: { where: { replacedBy: null }, select: { status: true }, take: 1 } },
            },
          },
        },
      },
    }),
  )
  const renewableOn = renewableOnOf(found)
  const received = { status: order.status, renewals: found.renewals, renewableOn }
  if (!mayAskRenewal(received, today)) return refuse('vouchers.error.renewalNotPossible')
  const kind = (await listDeviceKinds(today, work)).find(({ code }) => code === order.deviceCode)
  if (!renewalGrounds({ isChild, isForChildren: kind?.onlyChildren ?? false }).includes(ground))
    return refuse('vouchers.error.growthForChildren')

  const written = await writeRenewal(work, {
    ...{ deviceOrderId, voucherId: voucher.id, caseId, centreCode, ground, text },
  })
  const { isProtected } = await work.asSystem(async () => {
    await writeVoucherEvent(work, {
      voucherId: voucher.id,
      type: 'voucher.renewalAsked',
      reasonCode: ground,
    })
    return work.tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { isProtected: true } })
  })
  await recordAudit(work, {
    subject: voucher.id,
    action: 'voucher.renewalAsked',
    details: { deviceOrderId, renewalGround: ground, applicationId: caseId },
  })
  await tellOfAsking(work, written, { order, isProtected, centreCode })
  return ok({ renewalId: written.id, caseId })
}
