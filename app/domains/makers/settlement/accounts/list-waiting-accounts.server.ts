import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { type BankAccount, openMakerAccount } from '../sealed.server'

export interface WaitingAccount {
  id: string
  makerId: string
  name: string
  preparedAt: Date
  given: BankAccount
  /** Null where it is the first one. */
  before: BankAccount | null
}

/** Accounts that makers gave and that wait for finance, the oldest first, beside the ones that they are to replace. */
export function listWaitingAccounts(context: Context): Promise<WaitingAccount[]> {
  if (context.role !== 'finance_officer' && context.role !== 'auditor') return Promise.resolve([])
  return transaction(context, async (work) => {
    const rows = await work.tx.makerAccount.findMany({
      where: { status: 'prepared' },
      orderBy: [{ preparedAt: 'asc' }, { id: 'asc' }],
      include: { maker: { select: { name: true } } },
    })
    const counting = await work.tx.makerAccount.findMany({
      where: { status: 'approved', makerId: { in: rows.map(({ makerId }) => makerId) } },
      orderBy: { closedAt: 'desc' },
    })
    return rows.map(({ id, makerId, maker, preparedAt, accountCipher }) => {
      const before = counting.find((one) => one.makerId === makerId)
      return {
        ...{ id, makerId, name: maker.name, preparedAt, given: openMakerAccount(accountCipher, id) },
        before: before ? openMakerAccount(before.accountCipher, before.id) : null,
      }
    })
  })
}
