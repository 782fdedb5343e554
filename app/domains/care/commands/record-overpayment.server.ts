import { recordAudit } from '~/domains/audit/index.server'
import { postAct } from '~/domains/ledger/index.server'
import { newId } from '~/lib/ids'
import type { ProvisionChange } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { amountOfMonth } from '../payments'

/** What a decided change makes of what was paid already: too much of it is owed. Tiyin; 0 when nothing is, or no money. */
export async function recordOverpayment(
  work: Work,
  { id: changeId, provisionId: awardId }: ProvisionChange,
): Promise<bigint> {
  const award = await work.tx.award.findUnique({
    where: { id: awardId },
    include: {
      transfers: { where: { status: { in: ['sent', 'paid'] } } },
      overpayments: { select: { amountTiyin: true } },
      provision: {
        select: { changes: { where: { status: 'decided' }, orderBy: { decision: { number: 'asc' } } } },
      },
    },
  })
  if (!award) return 0n
  const over = award.transfers.reduce((sum, { month, amountTiyin, deductedTiyin }) => {
    const more = amountTiyin + deductedTiyin - amountOfMonth(award, award.provision.changes, month)
    return more > 0n ? sum + more : sum
  }, 0n)
  const amountTiyin = over - award.overpayments.reduce((sum, one) => sum + one.amountTiyin, 0n)
  if (amountTiyin <= 0n) return 0n

  const id = newId()
  await work.asSystem(() =>
    work.tx.awardOverpayment.create({ data: { id, awardId, changeId, amountTiyin, foundAt: work.now() } }),
  )
  await postAct(work, 'awardOverpayment.found', id)
  await recordAudit(work, {
    subject: awardId,
    action: 'provision.overpaid',
    details: { amountTiyin: String(amountTiyin) },
  })
  return amountTiyin
}
