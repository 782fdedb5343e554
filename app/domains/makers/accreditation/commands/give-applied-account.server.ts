import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { sealMakerAccount } from '../../settlement/sealed.server'
import { openAppliedAccount } from '../sealed.server'

/** The account of the application of a maker who has none yet: finance lets it count. For the portal itself. */
export async function giveAppliedAccount(work: Work, accreditationId: string): Promise<boolean> {
  const { makerId, applicantId, accountCipher } = await work.tx.accreditation.findUniqueOrThrow({
    where: { id: accreditationId },
  })
  if (!makerId) return false
  await lockName(work, `maker-account:${makerId}`)
  if (await work.tx.makerAccount.count({ where: { makerId, status: { not: 'withdrawn' } } })) return false
  const id = newId()
  const sealed = sealMakerAccount(openAppliedAccount(accountCipher, accreditationId), id)
  await work.tx.makerAccount.create({
    data: { id, makerId, preparedById: applicantId, preparedAt: work.now(), accountCipher: sealed },
  })
  await recordAudit(work, { subject: makerId, action: 'maker.accountPrepared' })
  return true
}
