import type { BankRefusal } from '~/lib/sheet/bank/bank-refusals'
import type { Work } from '~/platform/work.server'

/** Nothing is paid to an account of which the bank says this, until something arrives there (`guard.is_refused_account`). */
const accountRefusals = ['accountClosed', 'accountUnknown', 'nameDiffers'] as const satisfies BankRefusal[]

/** Why the bank takes nothing for an account; null where it does. */
export async function readRefusal(work: Work, accountId: string): Promise<BankRefusal | null> {
  return work.asSystem(async () => {
    const refused = await work.tx.makerTransfer.findFirst({
      where: {
        ...{ accountId, status: { in: ['refused', 'returned'] } },
        refusalCode: { in: [...accountRefusals] },
      },
      orderBy: { answeredAt: 'desc' },
      select: { refusalCode: true, answeredAt: true },
    })
    if (!refused?.answeredAt) return null
    const arrived = await work.tx.makerTransfer.count({
      where: { accountId, status: 'paid', answeredAt: { gt: refused.answeredAt } },
    })
    return arrived > 0 ? null : (accountRefusals.find((one) => one === refused.refusalCode) ?? null)
  })
}
