import { recordAudit } from '~/domains/audit/index.server'
import { notify } from '~/domains/notifications/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { lockServiceVoucher } from '../lock-service-voucher.server'
import { isInForce } from '../rules'
import { newServiceCode, openServiceCode } from '../service-code.server'

export type RenewServiceCodeError = 'care.error.serviceNotFound' | 'care.error.serviceNotInForce'

/** The person makes a code for the next time; one that she had before counts no more. It goes to her by SMS too. */
export async function renewServiceCode(work: Work, id: string): Promise<Result<null, RenewServiceCodeError>> {
  const voucher = await lockServiceVoucher(work, id)
  if (!voucher || !work.personId || voucher.provision.personId !== work.personId)
    return refuse('care.error.serviceNotFound')
  const { provision } = voucher
  if (!isInForce(provision, dayOf(work.now()))) return refuse('care.error.serviceNotInForce')
  const code = newServiceCode(id)
  await work.asSystem(() =>
    work.tx.serviceVoucher.update({ where: { id }, data: { ...code, version: { increment: 1 } } }),
  )
  await recordAudit(work, { subject: id, action: 'provision.codeMade' })
  if (!provision.case.isProtected)
    await notify(work, {
      key: `provision:${id}:code:${newId()}`,
      personId: work.personId,
      template: 'notifications.serviceCode',
      variables: { number: provision.number ?? '', code: openServiceCode(id, code.codeCipher) ?? '' },
      locale: null,
      path: `/applications/${provision.caseId}`,
      channels: ['sms'],
    })
  return ok(null)
}
