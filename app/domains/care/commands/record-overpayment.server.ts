import { recordAudit } from '~/domains/audit/index.server'
import { postAct } from '~/domains/ledger/index.server'
import { newId } from '~/lib/ids'
import type { ProvisionChange } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { amountOfMonth, paidByMonth } from '../payments'
import { counting } from '../rows/follow-decisions.server'

/**
 * What a decided change makes of what was paid already: too much of it is owed. `appealId`: of the appeal that had
 * suspended the change, and does so no more. Tiyin; 0 when nothing is, or no money.
 */
export async function recordOverpayment(
  work: Work,
  { id: changeId, provisionId: awardId }: Pick<ProvisionChange, 'id' | 'provisionId'>,
  appealId: string | null = null,
): Promise<bigint> {
  const id = newId()
  const amountTiyin = await work.asSystem(async () => {
    const found = await findOverpaid(work, awardId)
    if (found <= 0n) return 0n
    const row = { id, awardId, changeId, appealId, amountTiyin: found, foundAt: work.now() }
    await work.tx.awardOverpayment.create({ data: row })
    return found
  })
  if (amountTiyin === 0n) return 0n
  await postAct(work, 'awardOverpayment.found', id)
  await recordAudit(work, {
    subject: awardId,
    action: 'provision.overpaid',
    details: { amountTiyin: String(amountTiyin) },
  })
  return amountTiyin
}

/** Tiyin that were paid above what the months pay now, and were not found before. */
async function findOverpaid(work: Work, awardId: string): Promise<bigint> {
  const award = await work.tx.award.findUnique({
    where: { id: awardId },
    include: {
      transfers: { where: { status: { in: ['sent', 'paid'] } } },
      overpayments: { where: { change: { status: { not: 'set_aside' } } }, select: { amountTiyin: true } },
      provision: {
        select: {
          untilOn: true,
          changes: { where: counting, orderBy: { decision: { number: 'asc' } } },
        },
      },
    },
  })
  if (!award) return 0n
  const { untilOn, changes } = award.provision
  const paid = [...paidByMonth(award.transfers)]
  const over = paid.reduce((sum, [month, tiyin]) => {
    const pays = amountOfMonth({ ...award, untilOn: untilOn ?? award.untilOn }, changes, new Date(month))
    return tiyin > pays ? sum + tiyin - pays : sum
  }, 0n)
  return over - award.overpayments.reduce((sum, one) => sum + one.amountTiyin, 0n)
}
