import { recordAudit } from '~/domains/audit/index.server'
import { notify } from '~/domains/notifications/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import type { GivenAccount } from '../schema'
import { sealGivenAccount } from '../sealed.server'
import { getRefusedAward } from './get-refused-award.server'

/**
 * Another account, or a social card, for money that the bank could not pay: what was not paid goes to it with the next batch. She is told,
 * so that somebody who was at her account does not do it unseen.
 */
export async function giveAccount(
  work: Work,
  { caseId, ...given }: GivenAccount & { caseId: string },
): Promise<Result<null, 'care.error.accountNotNeeded'>> {
  // Two tabs at once: the second finds that none is needed any more.
  await lockName(work, `award-account:${caseId}`)
  const award = await getRefusedAward(work, caseId)
  if (!award || !work.personId) return refuse('care.error.accountNotNeeded')
  const id = newId()
  await work.tx.awardAccount.create({
    data: {
      ...{ id, awardId: award.id, givenById: work.personId, givenAt: work.now() },
      accountCipher: sealGivenAccount(given, id),
    },
  })
  await recordAudit(work, { subject: caseId, action: 'award.accountGiven', details: { awardId: award.id } })
  await notify(work, {
    ...{ key: `award-account:${id}`, personId: work.personId, locale: null },
    template: 'notifications.awardAccountGiven',
    variables: { number: award.number },
    path: `/applications/${caseId}`,
  })
  return ok(null)
}
