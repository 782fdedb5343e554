import type { Context } from '~/domains/identity/context'
import { workshopOf } from '~/domains/identity/index.server'
import {
  type AccountPosting,
  accountCode,
  getBalance,
  listAccountPostings,
} from '~/domains/ledger/index.server'
import { snapshot } from '~/platform/db.server'
import { findMakerPapers, type MakerPaper } from '../rows/find-maker-papers.server'

export interface MakerAccount {
  /** Tiyin the State owes the maker now. */
  balanceTiyin: bigint
  lines: (AccountPosting & { paper: MakerPaper | null })[]
  /** Id to go on from; null when these are the oldest. */
  next: bigint | null
}

const linesPerPage = 30

/** What is owed to the maker the context acts for, with the postings, newest first. */
export async function getMakerAccount(context: Context, before: bigint | null): Promise<MakerAccount> {
  const makerId = workshopOf(context, 'money')
  if (!makerId) return { balanceTiyin: 0n, lines: [], next: null }
  const code = accountCode.maker(makerId)
  return snapshot(context, async (tx) => {
    const balanceTiyin = await getBalance(tx, code)
    const found = await listAccountPostings(tx, code, { before, limit: linesPerPage + 1 })
    const lines = found.slice(0, linesPerPage)
    const paperOf = await findMakerPapers(tx, makerId, lines)
    return {
      balanceTiyin,
      lines: lines.map((line) => ({ ...line, paper: paperOf(line) })),
      next: found.length > linesPerPage ? (lines.at(-1)?.id ?? null) : null,
    }
  })
}
