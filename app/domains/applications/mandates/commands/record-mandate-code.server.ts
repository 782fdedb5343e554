import { getPeopleByContact, indexContact } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import { newSixDigits } from '~/platform/six-digits.server'
import type { Work } from '~/platform/work.server'
import { codeMs, mostCodes, mostCodesADay } from '../rules'
import { sealPhone } from '../sealed.server'

export type RecordMandateCodeError =
  | 'mandates.error.answered'
  | 'mandates.error.onePhone'
  | 'mandates.error.tooManyCodes'

/**
 * Sends a code to the other person's own phone, which whoever asks neither gives nor learns; to none that is also hers,
 * on which she would answer herself. A new code ends the one before; so many go out about one mandate, and to one person
 * a day.
 */
export async function recordMandateCode(
  work: Work,
  { mandateId: id, phone, locale }: { mandateId: string; phone: string; locale: string | null },
): Promise<Result<null, RecordMandateCodeError>> {
  return work.asSystem(async () => {
    const mandate = await work.tx.mandate.findUnique({ where: { id } })
    if (mandate?.status !== 'asked') return refuse('mandates.error.answered')
    const { grantorIndex, holderId, number, codesSent } = mandate
    const owners = await getPeopleByContact(work, indexContact({ phone, email: null }))
    if (owners.includes(holderId)) return refuse('mandates.error.onePhone')
    await lockName(work, `mandateCode:${grantorIndex}`)
    const lately = await work.tx.mandate.aggregate({
      where: { grantorIndex, codeUntil: { gt: work.now() } },
      _sum: { codesSent: true },
    })
    if (codesSent >= mostCodes || (lately._sum.codesSent ?? 0) >= mostCodesADay)
      return refuse('mandates.error.tooManyCodes')
    const { code, hash: codeHash } = newSixDigits('mandateCode', id)
    await work.tx.mandate.update({
      where: { id },
      data: {
        ...{ codeHash, codeTries: 0, codesSent: codesSent + 1, phoneCipher: sealPhone(phone, id) },
        codeUntil: new Date(work.now().getTime() + codeMs),
      },
    })
    await notify<'notifications.mandateCode'>(work, {
      key: `mandate:${id}:code-${codesSent + 1}`,
      ...{ personId: null, recipient: { phone }, template: 'notifications.mandateCode' },
      variables: { number, code },
      ...{ locale: locale ?? 'uz-Latn', path: '/mandate', channels: ['sms'] },
    })
    return ok(null)
  })
}
