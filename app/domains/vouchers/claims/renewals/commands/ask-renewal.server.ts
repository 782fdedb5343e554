import { recordAudit } from '~/domains/audit/index.server'
import { addWorkingDays, listDeviceKinds, listHolidays } from '~/domains/reference/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { DeviceRenewalGround } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { writeVoucherEvent } from '../../../rows/write-event.server'
import { readTerms } from '../../rows/read-terms.server'
import { type CentreClaimError, takeOrderSide } from '../../rows/take-claim.server'
import { tellCentreOfRenewal, tellPersonOfRenewal } from '../rows/tell-of-renewal.server'
import { mayAskRenewal, renewalGrounds } from '../rules'
import { sealRenewalText } from '../sealed.server'

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
  const { personId: askedById } = work
  const taken = await takeOrderSide(work, deviceOrderId, ['person', 'centre'])
  if (!taken.ok) return taken
  if (!askedById) throw new Error('a person asks')
  const { order, voucher, centreCode, caseId } = taken.value
  const today = dayOf(work.now())
  const found = await work.asSystem(() =>
    work.tx.voucher.findUniqueOrThrow({
      where: { id: voucher.id },
      select: {
        renewableOn: true,
        entitlement: { select: { renewableOn: true } },
        renewals: { select: { status: true } },
      },
    }),
  )
  const renewableOn = found.renewableOn ?? found.entitlement.renewableOn
  const received = { status: order.status, renewals: found.renewals, renewableOn }
  if (!mayAskRenewal(received, today)) return refuse('vouchers.error.renewalNotPossible')
  const kind = (await listDeviceKinds(today, work)).find(({ code }) => code === order.deviceCode)
  if (!renewalGrounds({ isChild, isForChildren: kind?.onlyChildren ?? false }).includes(ground))
    return refuse('vouchers.error.growthForChildren')

  const id = newId()
  const { decisionDays } = await readTerms(work)
  const decideBy = addWorkingDays(today, decisionDays, await listHolidays(work))
  const { isProtected } = await work.asSystem(async () => {
    await work.tx.deviceRenewal.create({
      data: {
        ...{ id, deviceOrderId, voucherId: voucher.id, caseId, centreCode, ground },
        ...{ textCipher: sealRenewalText('text', text, id), askedById, askedAt: work.now(), decideBy },
      },
      select: { id: true },
    })
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
  const told = {
    key: `deviceRenewal:${id}:asked`,
    template: 'notifications.deviceRenewalAsked',
    variables: { number: order.number, decideByOn: decideBy.toISOString().slice(0, 10) },
  } as const
  await tellPersonOfRenewal(work, { order, isProtected }, told)
  await tellCentreOfRenewal(work, { renewalId: id, centreCode }, told)
  return ok({ renewalId: id, caseId })
}
