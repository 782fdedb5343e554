import type { Context } from '~/domains/identity/context'
import { workshopOf } from '~/domains/identity/index.server'
import {
  type AccountPosting,
  accountCode,
  getPeriodSums,
  listAccountPostings,
  type PeriodSums,
} from '~/domains/ledger/index.server'
import { snapshot } from '~/platform/db.server'
import { findMakerPapers, type MakerPaper } from '../rows/find-maker-papers.server'

export interface MakerStatement {
  /** The workshop's own name. */
  name: string
  sums: PeriodSums
  /** The oldest first, as a statement is read. */
  lines: (AccountPosting & { paper: MakerPaper | null })[]
  /** More moved than is listed: the sums count all of it. */
  isCut: boolean
}

/** Lines of one statement at most. */
const mostLines = 5000

/** What moved on the account of the maker the context acts for, from an instant to before another; null for others. */
export async function getMakerStatement(
  context: Context,
  period: { since: Date; until: Date },
): Promise<MakerStatement | null> {
  const makerId = workshopOf(context, 'money')
  if (!makerId) return null
  const code = accountCode.maker(makerId)
  return snapshot(context, async (tx) => {
    const maker = await tx.maker.findUnique({ where: { id: makerId }, select: { name: true } })
    if (!maker) return null
    const found = await listAccountPostings(tx, code, { ...period, limit: mostLines + 1 })
    const lines = found.slice(0, mostLines).reverse()
    const paperOf = await findMakerPapers(tx, makerId, lines)
    return {
      name: maker.name,
      sums: await getPeriodSums(tx, code, period),
      lines: lines.map((line) => ({ ...line, paper: paperOf(line) })),
      isCut: found.length > mostLines,
    }
  })
}
