import type { Context } from '~/domains/identity/context'
import {
  type AccountPosting,
  getBalance,
  getPeriodSums,
  listAccountPostings,
  type PeriodSums,
} from '~/domains/ledger/index.server'
import { transaction } from '~/platform/db.server'
import type { AccountKind } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { mayReadMoney } from '../policy'

export interface AccountStatement {
  code: string
  kind: AccountKind
  /** The maker's or seller's own name; null for the portal's own accounts, which their kind names. */
  name: string | null
  /** Tiyin now. */
  balanceTiyin: bigint
  sums: PeriodSums
  lines: AccountPosting[]
  /** Id to go on from; null when these are the oldest. */
  next: bigint | null
}

export interface StatementAsked {
  since: Date
  /** Before this instant. */
  until: Date
  before?: bigint | null
  limit?: number
}

// Accounts of single vouchers and orders are looked up by the voucher's number instead.
const readable = /^(treasury|provider:[a-z]{1,20}|(maker|seller|budget):[0-9a-f-]{36})$/

/** One account in a period, with its postings, newest first, for the money staff; null when there is none such. */
export async function getAccountStatement(
  context: Context,
  code: string,
  { since, until, before = null, limit = 50 }: StatementAsked,
): Promise<AccountStatement | null> {
  if (!mayReadMoney(context) || !readable.test(code)) return null
  return transaction(context, async (tx) => {
    const account = await tx.account.findUnique({ where: { code }, select: { kind: true, ownerId: true } })
    if (!account) return null
    const found = await listAccountPostings(tx, code, { since, until, before, limit: limit + 1 })
    const lines = found.slice(0, limit)
    return {
      code,
      kind: account.kind,
      name: await nameOwner(tx, account),
      balanceTiyin: await getBalance(tx, code),
      sums: await getPeriodSums(tx, code, { since, until }),
      lines,
      next: found.length > limit ? (lines.at(-1)?.id ?? null) : null,
    }
  })
}

async function nameOwner(
  tx: Work,
  { kind, ownerId }: { kind: AccountKind; ownerId: string | null },
): Promise<string | null> {
  const id = ownerId ?? ''
  if (kind === 'maker') return (await tx.maker.findUnique({ where: { id } }))?.name ?? null
  if (kind === 'seller') return (await tx.seller.findUnique({ where: { id } }))?.displayName ?? null
  return null
}
