import type { Work } from '~/platform/work.server'
import { amountOfMonth, monthsUntil } from '../payments'
import { openAccount } from '../sealed.server'

export interface DueMonth {
  awardId: string
  personId: string
  month: Date
  amountTiyin: bigint
  account: unknown
}

/** Months up to one of them that awards pay and that are neither paid nor on their way, but for a person's own. */
export async function readDueMonths(work: Work, until: Date, except: string): Promise<DueMonth[]> {
  const awards = await work.tx.award.findMany({
    where: { fromOn: { lte: until }, personId: { not: except } },
    orderBy: { id: 'asc' },
    include: {
      transfers: { where: { status: { in: ['prepared', 'sent', 'paid'] } }, select: { month: true } },
      provision: {
        select: {
          changes: {
            where: { status: 'decided' },
            orderBy: { decision: { number: 'asc' } },
            select: { act: true, fromOn: true, monthlyTiyin: true },
          },
        },
      },
    },
  })
  return awards.flatMap(({ id: awardId, personId, accountCipher, transfers, provision, ...award }) => {
    const taken = new Set(transfers.map(({ month }) => month.getTime()))
    const due = monthsUntil(award, until)
      .filter((month) => !taken.has(month.getTime()))
      .map((month) => ({ month, amountTiyin: amountOfMonth(award, provision.changes, month) }))
      .filter(({ amountTiyin }) => amountTiyin > 0n)
    if (due.length === 0) return []
    const account = openAccount(accountCipher, awardId)
    return due.map((one) => ({ ...one, awardId, personId, account }))
  })
}
