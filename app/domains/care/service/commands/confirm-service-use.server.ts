import { recordAudit } from '~/domains/audit/index.server'
import { getCitizenSide, refuseBothSides } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { fitsSixDigits } from '~/platform/six-digits.server'
import type { Work } from '~/platform/work.server'
import { monthOf } from '../../rules'
import { organisationRole } from '../../tasks/policy'
import { countUsed } from '../count-used.server'
import { lockServiceVoucher } from '../lock-service-voucher.server'
import { isInForce } from '../rules'
import { mostAttempts } from '../service-code.server'

export interface ConfirmServiceUseInput {
  number: string
  code: string
  units: number
}

export type ConfirmServiceUseError =
  | 'care.error.serviceUnknown'
  | 'care.error.serviceNotInForce'
  | 'care.error.serviceOtherProvider'
  /** `details.left` units are left this month. */
  | 'care.error.serviceTooMuch'
  | 'care.error.serviceCodeWrong'
  | 'care.error.serviceCodeBlocked'
  | 'sides.error.answerTask'

/**
 * A provider writes down what a person took of her service voucher, by the code that she told. The code is spent; a wrong
 * one is counted although it is refused. The same again within two minutes is answered as the first time.
 */
export async function confirmServiceUse(
  work: Work,
  { number, code, units }: ConfirmServiceUseInput,
): Promise<Result<{ left: number }, ConfirmServiceUseError>> {
  const { organisationId, personId, role } = work
  if (role !== organisationRole || !organisationId || !personId) return refuse('care.error.serviceUnknown')
  const known = await work.asSystem(() =>
    work.tx.provision.findUnique({ where: { number }, select: { id: true, kind: true } }),
  )
  const voucher = known && (await lockServiceVoucher(work, known.id))
  if (!voucher) return refuse('care.error.serviceUnknown')
  const { id, provision } = voucher
  const organisation = await work.tx.organisation.findUnique({ where: { id: organisationId } })
  if (organisation?.kind !== voucher.providerKind) return refuse('care.error.serviceOtherProvider')
  const own = refuseBothSides('answerTask', work, await getCitizenSide(work, provision))
  if (own) return own
  const now = work.now()
  const confirmed = await findConfirmed(work, { id, organisationId, code, units })
  if (confirmed)
    return ok({ left: voucher.perMonth - (await work.asSystem(() => countUsed(work, id, confirmed.month))) })
  if (!isInForce(provision, dayOf(now))) return refuse('care.error.serviceNotInForce')
  if (voucher.codeAttempts >= mostAttempts) return refuse('care.error.serviceCodeBlocked')
  const { codeHash } = voucher
  if (!codeHash || !fitsSixDigits('serviceCode', id, code, codeHash)) {
    await work.keep('service-code-tried', async () => {
      const codeAttempts = { increment: 1 }
      await work.asSystem(() => work.tx.serviceVoucher.update({ where: { id }, data: { codeAttempts } }))
      await recordAudit(work, { subject: id, action: 'provision.codeRefused', details: { organisationId } })
    })
    return refuse('care.error.serviceCodeWrong', { count: mostAttempts - voucher.codeAttempts - 1 })
  }
  const month = monthOf(dayOf(now))
  const left = voucher.perMonth - (await work.asSystem(() => countUsed(work, id, month)))
  if (units > left) return refuse('care.error.serviceTooMuch', { count: left })

  const use = { id: newId(), voucherId: id, organisationId, month, units, codeHash }
  await work.asSystem(() =>
    work.tx.serviceUse.create({ data: { ...use, confirmedById: personId, confirmedAt: now } }),
  )
  await recordAudit(work, {
    subject: id,
    action: 'provision.serviceUsed',
    details: { organisationId, count: units },
  })
  await notify(work, {
    key: `provision:${id}:used:${use.id}`,
    personId: provision.personId,
    template: 'notifications.serviceUsed',
    variables: { number, count: units },
    locale: null,
    path: `/applications/${provision.caseId}`,
    ...(provision.case.isProtected && { channels: ['portal'] }),
  })
  return ok({ left: left - units })
}

/** A button that is pressed twice says the same twice. */
const repeatMs = 2 * 60_000

/** What this provider has just written down by the same code: the second press of the button, not another use. */
async function findConfirmed(
  work: Work,
  { id, organisationId, code, units }: { id: string; organisationId: string; code: string; units: number },
) {
  const last = await work.asSystem(() =>
    work.tx.serviceUse.findFirst({ where: { voucherId: id }, orderBy: { confirmedAt: 'desc' } }),
  )
  if (!last || last.organisationId !== organisationId || last.units !== units) return null
  const isRecent = work.now().getTime() - last.confirmedAt.getTime() < repeatMs
  return isRecent && fitsSixDigits('serviceCode', id, code, last.codeHash) ? last : null
}
