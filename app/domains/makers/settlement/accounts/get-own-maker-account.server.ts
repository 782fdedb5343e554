import type { Context } from '~/domains/identity/context'
import { workshopOf } from '~/domains/identity/index.server'
import type { BankRefusal } from '~/lib/sheet/bank/bank-refusals'
import { transaction } from '~/platform/db.server'
import { readRefusal } from '../rows/read-refusal.server'
import { openMakerAccount } from '../sealed.server'

export interface OwnMakerAccount {
  /** Last four digits of the account that counts, or will on a day, and why the bank takes nothing for it; null for none. */
  current: { digits: string; usableOn: Date; refusedFor: BankRefusal | null } | null
  /** The same of what waits for finance. */
  waiting: { digits: string } | null
}

/** Where the maker that the context acts for is paid to. */
export function getOwnMakerAccount(context: Context): Promise<OwnMakerAccount> {
  const makerId = workshopOf(context, 'money')
  if (!makerId) return Promise.resolve({ current: null, waiting: null })
  return transaction(context, async (work) => {
    const rows = await work.tx.makerAccount.findMany({
      where: { makerId, status: { not: 'withdrawn' } },
      orderBy: [{ closedAt: 'desc' }, { id: 'desc' }],
    })
    const digitsOf = ({ id, accountCipher }: (typeof rows)[number]) =>
      openMakerAccount(accountCipher, id).account.slice(-4)
    const approved = rows.find(({ status }) => status === 'approved')
    const waiting = rows.find(({ status }) => status === 'prepared')
    return {
      current: approved?.usableOn
        ? {
            ...{ digits: digitsOf(approved), usableOn: approved.usableOn },
            refusedFor: await readRefusal(work, approved.id),
          }
        : null,
      waiting: waiting ? { digits: digitsOf(waiting) } : null,
    }
  })
}
