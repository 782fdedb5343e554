import type { Context } from '~/domains/identity/context'
import { type AccountPosting, getBalance, listAccountPostings } from '~/domains/ledger/index.server'
import { transaction } from '~/platform/db.server'
import { mayReadMoney } from '../policy'

export interface AccountStatement {
  code: string
  /** Whose it is, as people call it; the code itself for the portal's own accounts. */
  name: string
  /** Tiyin now. */
  balanceTiyin: bigint
  lines: AccountPosting[]
  /** Id to go on from; null when these are the oldest. */
  next: bigint | null
}

// Accounts of single vouchers and orders are looked up by the voucher's number instead.
const readable = /^(treasury|provider:[a-z]{1,20}|(maker|seller):[0-9a-f-]{36})$/

/** One account with its postings, newest first, for the money staff; null when there is none such. */
export async function getAccountStatement(
  context: Context,
  code: string,
  { before = null, limit = 50 }: { before?: bigint | null; limit?: number } = {},
): Promise<AccountStatement | null> {
  if (!mayReadMoney(context) || !readable.test(code)) return null
  return transaction(context, async (tx) => {
    const account = await tx.account.findUnique({ where: { code }, select: { kind: true, ownerId: true } })
    if (!account) return null
    const found = await listAccountPostings(tx, code, { before, limit: limit + 1 })
    const lines = found.slice(0, limit)
    const id = account.ownerId ?? ''
    const owner =
      account.kind === 'maker'
        ? (await tx.maker.findUnique({ where: { id }, select: { name: true } }))?.name
        : account.kind === 'seller'
          ? (await tx.seller.findUnique({ where: { id }, select: { displayName: true } }))?.displayName
          : undefined
    return {
      code,
      name: owner ?? code,
      balanceTiyin: await getBalance(tx, code),
      lines,
      next: found.length > limit ? (lines.at(-1)?.id ?? null) : null,
    }
  })
}
