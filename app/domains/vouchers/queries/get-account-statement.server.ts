import type { Context } from '~/domains/identity/context'
import {
  type AccountPosting,
  getBalance,
  getPeriodSums,
  listAccountPostings,
  type PeriodSums,
} from '~/domains/ledger/index.server'
import { snapshot } from '~/platform/db.server'
import type { AccountKind } from '~/platform/prisma/enums'
import { mayReadMoney } from '../policy'

export interface AccountStatement {
  code: string
  kind: AccountKind
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

const readable =
  /^(treasury|bank|provider:[a-z]{1,20}|(voucher|hold|maker|payout|seller|escrow|budget|award|debt):[0-9a-f-]{36})$/

/**
 * One account in a period, with its postings, newest first, for the money staff; null when there is none such. Whoever
 * shows it records the look (`recordAccountRead`).
 */
export async function getAccountStatement(
  context: Context,
  code: string,
  { since, until, before = null, limit = 50 }: StatementAsked,
): Promise<AccountStatement | null> {
  if (!mayReadMoney(context) || !readable.test(code)) return null
  return snapshot(context, async (tx) => {
    const account = await tx.account.findUnique({ where: { code }, select: { kind: true } })
    if (!account) return null
    const found = await listAccountPostings(tx, code, { since, until, before, limit: limit + 1 })
    const lines = found.slice(0, limit)
    return {
      code,
      kind: account.kind,
      balanceTiyin: await getBalance(tx, code),
      sums: await getPeriodSums(tx, code, { since, until }),
      lines,
      next: found.length > limit ? (lines.at(-1)?.id ?? null) : null,
    }
  })
}
