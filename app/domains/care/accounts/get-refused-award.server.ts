import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'
import { needsAccount } from './refused-account'

/** The person's own award of a case whose account the bank refused; null where nothing has to be done. */
export async function getRefusedAward(
  work: Work,
  caseId: string,
): Promise<{ id: string; number: string } | null> {
  if (!isId(caseId) || !work.personId) return null
  const award = await work.tx.award.findFirst({
    where: { applicationId: caseId, personId: work.personId },
    select: {
      id: true,
      provision: { select: { number: true } },
      transfers: { select: { status: true, refusalCode: true, answeredAt: true } },
      accounts: { orderBy: { givenAt: 'desc' }, take: 1, select: { givenAt: true } },
    },
  })
  if (!award || !needsAccount(award.transfers, award.accounts[0]?.givenAt ?? null)) return null
  return { id: award.id, number: award.provision.number ?? '' }
}
