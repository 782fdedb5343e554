import { getPeopleByContact, indexContact } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import { getService } from '~/domains/services/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import type { AssistancePhone } from '~/platform/prisma/enums'
import { newSixDigits } from '~/platform/six-digits.server'
import type { Work } from '~/platform/work.server'
import { lockOwnAssistance } from '../rows/lock-own-assistance.server'
import { codeMs, mostCodes, mostCodesADay } from '../rules'
import { sealCodePhone } from '../sealed.server'

export interface ConsentPhone {
  phone: string
  source: AssistancePhone
  /** In which she is written to; null where she has no account. */
  locale: string | null
}

export type RecordConsentCodeError =
  | 'assistance.error.notAsked'
  | 'assistance.error.paperOnly'
  | 'assistance.error.phoneOther'
  | 'assistance.error.phoneYours'
  | 'assistance.error.tooManyCodes'

/** Sends the code that the person reads out when she agrees. A new one ends the one before. */
export async function recordConsentCode(
  work: Work,
  { phone, source, locale }: ConsentPhone,
): Promise<Result<null, RecordConsentCodeError>> {
  const assistance = await lockOwnAssistance(work, 'asked')
  if (!assistance) return refuse('assistance.error.notAsked')
  const { id, clerkId, personId, serviceCode, way, codesSent } = assistance
  const service = await getService(serviceCode, 'uz-Latn', work)
  if (way === 'paper' || service?.privacy === 'protected') return refuse('assistance.error.paperOnly')
  if (source === 'seen' && way !== 'desk') return refuse('assistance.error.phoneOther')
  const owners = await getPeopleByContact(work, indexContact({ phone, email: null }))
  if (owners.includes(clerkId)) return refuse('assistance.error.phoneYours')
  return work.asSystem(async () => {
    await lockName(work, `consentCode:${personId}`)
    const lately = await work.tx.assistance.aggregate({
      where: { personId, askedAt: { gt: new Date(work.now().getTime() - 86_400_000) } },
      _sum: { codesSent: true },
    })
    if (codesSent >= mostCodes || (lately._sum.codesSent ?? 0) >= mostCodesADay)
      return refuse('assistance.error.tooManyCodes')
    const { code, hash: codeHash } = newSixDigits('consentCode', id)
    await work.tx.assistance.update({
      where: { id },
      data: {
        ...{ codeHash, codeTries: 0, codesSent: codesSent + 1, phoneSource: source },
        ...{ phoneCipher: sealCodePhone(phone, id), codeUntil: new Date(work.now().getTime() + codeMs) },
      },
    })
    await notify<'notifications.assistanceCode'>(work, {
      key: `assistance:${id}:code-${codesSent + 1}`,
      ...{ personId: null, recipient: { phone }, template: 'notifications.assistanceCode' },
      ...{ variables: { code }, locale: locale ?? 'uz-Latn', path: null, channels: ['sms'] },
    })
    return ok(null)
  })
}
