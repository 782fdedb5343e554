import { recordAudit } from '~/domains/audit/index.server'
import { addWorkingDays, listHolidays } from '~/domains/reference/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { DeviceClaimKind } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { writeOrderEvent } from '../../rows/write-event.server'
import { isClaimReason } from '../reasons'
import { readTerms } from '../rows/read-terms.server'
import { type CentreClaimError, takeOrderSide } from '../rows/take-claim.server'
import { tellMakerOfClaim } from '../rows/tell-sides.server'
import { possibleClaims } from '../rules'
import { sealClaimText } from '../sealed.server'

export type AskClaimError = CentreClaimError | 'claims.error.notPossible' | 'claims.error.reasonMissing'

export interface AskClaimInput {
  deviceOrderId: string
  kind: DeviceClaimKind
  reasonCode: string
  text: string
}

const eventOfKind = {
  return: 'deviceOrder.returnAsked',
  repair: 'deviceOrder.repairAsked',
  complaint: 'deviceOrder.complaintAsked',
} as const satisfies Record<DeviceClaimKind, string>

/**
 * The person, or her centre's desk for her, gives a device back, has it repaired under warranty, or complains. The maker
 * answers by a day; the same form sent twice is one claim, since there is one of a kind at a time.
 */
export async function askClaim(
  work: Work,
  { deviceOrderId, kind, reasonCode, text }: AskClaimInput,
): Promise<Result<{ claimId: string; answerBy: Date }, AskClaimError>> {
  const { personId: askedById } = work
  const taken = await takeOrderSide(work, deviceOrderId, ['person', 'centre'])
  if (!taken.ok) return taken
  if (!askedById) throw new Error('a person asks')
  const { order } = taken.value
  const today = dayOf(work.now())
  const terms = await readTerms(work)
  const claims = await work.asSystem(() =>
    work.tx.deviceClaim.findMany({ where: { deviceOrderId }, select: { kind: true, status: true } }),
  )
  const handedOverOn = order.handedOverAt && dayOf(order.handedOverAt)
  if (!possibleClaims({ ...order, handedOverOn, claims }, today, terms).includes(kind))
    return refuse('claims.error.notPossible')
  if (!isClaimReason(kind, reasonCode)) return refuse('claims.error.reasonMissing')
  const id = newId()
  const answerBy = addWorkingDays(today, terms.answerDays, await listHolidays(work))
  await work.asSystem(async () => {
    await work.tx.deviceClaim.create({
      data: {
        ...{ id, deviceOrderId, kind, reasonCode, textCipher: sealClaimText('text', text, id) },
        ...{ status: 'asked', askedById, askedAt: work.now(), answerBy },
      },
    })
    await writeOrderEvent(work, { deviceOrderId, type: eventOfKind[kind], reasonCode, text })
  })
  await recordAudit(work, {
    subject: order.voucherId,
    action: 'deviceOrder.claimAsked',
    details: { deviceOrderId, claimKind: kind, reasonCode },
  })
  await tellMakerOfClaim(
    work,
    { order, claim: { id } },
    {
      key: `deviceClaim:${id}:asked`,
      template: 'notifications.deviceClaimAsked',
      variables: { number: order.number, answerByOn: isoDay(answerBy) },
    },
  )
  return ok({ claimId: id, answerBy })
}
