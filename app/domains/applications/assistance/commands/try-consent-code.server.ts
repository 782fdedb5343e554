import { keepProvenPhone } from '~/domains/identity/index.server'
import { type Result, refuse } from '~/lib/result'
import { fitsSixDigits } from '~/platform/six-digits.server'
import type { Work } from '~/platform/work.server'
import { type GivenAssistance, giveAssistance, type NotGiven } from '../rows/give-assistance.server'
import { lockOwnAssistance } from '../rows/lock-own-assistance.server'
import { mostTries } from '../rules'
import { openCodePhone } from '../sealed.server'

export type TryConsentCodeError = 'assistance.error.notAsked' | 'assistance.error.wrongCode' | NotGiven

/**
 * The code that the person has read out: with it she agrees. One answer for a wrong code, one that is too old and one
 * that was tried too often; a wrong try counts.
 */
export async function tryConsentCode(
  work: Work,
  { code }: { code: string },
): Promise<Result<GivenAssistance, TryConsentCodeError>> {
  const assistance = await lockOwnAssistance(work, 'asked')
  if (!assistance) return refuse('assistance.error.notAsked')
  const { id, personId, codeHash, codeUntil, codeTries, phoneCipher } = assistance
  if (!phoneCipher || !codeUntil || codeUntil <= work.now() || codeTries >= mostTries)
    return refuse('assistance.error.wrongCode')
  if (!fitsSixDigits('consentCode', id, code, codeHash)) {
    await work.keep('consent-code-tried', () =>
      work.asSystem(() =>
        work.tx.assistance.update({ where: { id }, data: { codeTries: { increment: 1 } } }),
      ),
    )
    return refuse('assistance.error.wrongCode')
  }
  // First, so that the database compares it with the clerk's.
  await keepProvenPhone(work, { personId, phone: openCodePhone(phoneCipher, id) })
  return giveAssistance(work, assistance, { consent: 'code', isProtected: false })
}
