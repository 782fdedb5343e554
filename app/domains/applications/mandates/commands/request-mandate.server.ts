import { recordAudit } from '~/domains/audit/index.server'
import { getProfile } from '~/domains/identity/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result, refuse } from '~/lib/result'
import { isoDayOf } from '~/platform/clock.server'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { type PlannedMandate, planMandate } from '../rows/plan-mandate.server'
import { tellGrantor } from '../rows/tell-parties.server'
import { isAdult, mostWaiting } from '../rules'

export type RequestMandateError =
  | 'mandates.error.ownPinfl'
  | 'mandates.error.notAdult'
  | 'mandates.error.holderNotAdult'
  | 'mandates.error.tooManyWaiting'
  | 'mandates.error.alreadyAsked'

/**
 * Asks another adult for her mandate. Whether she is known here is told to nobody: who has an account reads it there,
 * and a code goes to her phone where one is known (`sendMandateCode`).
 */
export async function requestMandate(
  work: Work,
  input: Omit<PlannedMandate, 'holderId'>,
): Promise<Result<{ id: string }, RequestMandateError>> {
  const { personId: holderId } = work
  const holder = holderId ? await getProfile(work, holderId) : null
  if (!holderId || !holder) throw new Error('requestMandate needs a signed-in person')
  if (holder.pinfl === input.pinfl) return refuse('mandates.error.ownPinfl')
  const today = isoDayOf(work.now())
  const birthOn = isoDay(holder.bornOn)
  if (!isAdult({ pinfl: holder.pinfl, birthOn }, today)) return refuse('mandates.error.holderNotAdult')
  const planned = planMandate(work, { ...input, holderId })
  if (!planned) return refuse('mandates.error.notAdult')
  const { id, number, grantorIndex } = planned
  await lockName(work, `mandate:${holderId}`)
  const waiting = await work.tx.mandate.findMany({
    where: { holderId, status: 'asked', answerBy: { gt: work.now() } },
    select: { grantorIndex: true },
  })
  if (waiting.some((one) => one.grantorIndex === grantorIndex)) return refuse('mandates.error.alreadyAsked')
  if (waiting.length >= mostWaiting) return refuse('mandates.error.tooManyWaiting', { count: mostWaiting })

  await work.tx.mandate.create({ data: { ...planned, status: 'asked' } })
  await recordAudit(work, {
    subject: holderId,
    action: 'person.mandateAsked',
    details: { mandateId: id, number },
  })
  // Of who has no account only the code's message tells.
  await tellGrantor<'notifications.mandateAsked'>(
    work,
    { id, holderId, grantorIndex, phoneCipher: null },
    {
      what: 'asked',
      template: 'notifications.mandateAsked',
      variables: { number },
      channels: ['portal', 'email'],
    },
  )
  return ok({ id })
}
