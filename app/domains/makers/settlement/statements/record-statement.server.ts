import { recordAudit } from '~/domains/audit/index.server'
import { getMakerFamily, refuseBothSides } from '~/domains/identity/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { idOfReference } from '~/lib/sheet/bank/payment-order'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { type AnsweredTransfer, answerTransfers } from './answer-transfers.server'
import { type FoundTransfer, findTransfers } from './find-transfers.server'
import { judgeLine, type LineAnswer, type LineProblem } from './judge-line'
import type { StatementLine } from './statement-line'

export type RecordStatementError =
  | 'settlement.error.notFinance'
  | 'sides.error.payMaker'
  | 'sides.error.payAward'

export interface StatementInput {
  fileName: string
  /** Of the whole file: the same one is read once. */
  sha256: string
  lines: readonly StatementLine[]
}

/** Awards go through the same bank and belong to another domain. */
export interface OfAwards {
  /** Who is paid by these, with their families. */
  readSide: (work: Work, awardIds: readonly string[]) => Promise<string[]>
  answer: (work: Work, answered: readonly AnsweredTransfer[]) => Promise<void>
}

interface Judged {
  line: StatementLine
  status: 'matched' | 'repeated' | 'open'
  problem: LineProblem | null
  transfer: FoundTransfer | null
  answer: LineAnswer | null
}

/**
 * What a bank's statement says, line by line: a line of ours moves its transfer, any other waits for a person. The same
 * file sent twice, by two at once too, has one effect, and so has a line that stands in two files.
 */
export async function recordStatement(
  work: Work,
  { fileName, sha256, lines }: StatementInput,
  awards: OfAwards,
): Promise<Result<{ id: string; isKnown: boolean }, RecordStatementError>> {
  const { personId: importedById } = work
  if (work.role !== 'finance_officer' || !importedById) return refuse('settlement.error.notFinance')
  return work.asSystem(async () => {
    // One statement at a time: each looks at what the one before has answered.
    await lockName(work, 'bank-statement')
    const known = await work.tx.bankStatement.findUnique({ where: { sha256 }, select: { id: true } })
    if (known) return ok({ id: known.id, isKnown: true })
    const judged = await judgeLines(work, lines)
    const answered = judged.flatMap(({ transfer, answer, line }) =>
      transfer && answer ? [{ ...transfer, answer, refusal: line.refusal ?? 'other' }] : [],
    )
    const ofMakers = answered.filter(isOfMaker)
    const makerIds = [...new Set(ofMakers.map(({ makerId }) => makerId))]
    const awardIds = [...new Set(answered.flatMap(({ awardId }) => awardId ?? []))]
    const own =
      refuseBothSides('payMaker', work, await getMakerFamily(work, makerIds)) ??
      refuseBothSides('payAward', work, await awards.readSide(work, awardIds))
    if (own) return own
    const id = newId()
    await work.tx.bankStatement.create({
      data: { ...{ id, fileName, sha256, lineCount: lines.length, importedById }, importedAt: work.now() },
    })
    await writeLines(work, id, judged)
    await answerTransfers(work, ofMakers)
    await awards.answer(
      work,
      answered.filter(({ awardId }) => awardId !== null),
    )
    await recordAudit(work, {
      subject: id,
      action: 'bankStatement.imported',
      details: { count: lines.length, found: answered.length, sha256 },
    })
    return ok({ id, isKnown: false })
  })
}

const isOfMaker = (one: AnsweredTransfer): one is AnsweredTransfer & { makerId: string } =>
  one.makerId !== null

async function judgeLines(work: Work, lines: readonly StatementLine[]): Promise<Judged[]> {
  const ids = lines.map(({ reference }) => idOfReference(reference))
  const transfers = await findTransfers(
    work,
    ids.filter((one) => one !== null),
  )
  const repeated = await findRepeated(work, lines)
  return lines.map((line, index): Judged => {
    const id = ids[index] ?? null
    const transfer = (id && transfers.get(id)) || null
    const nothing = { line, transfer, problem: null, answer: null }
    if (line.bankReference && repeated.has(keyOf(line))) return { ...nothing, status: 'repeated' }
    const judgement = judgeLine(line, id, transfer ?? undefined)
    if ('problem' in judgement) return { ...nothing, status: 'open', problem: judgement.problem }
    // What the next lines of this statement find.
    if (transfer) transfer.status = judgement.answer
    return { ...nothing, status: 'matched', answer: judgement.answer }
  })
}

const keyOf = ({ bankReference, direction, amountTiyin, bookedOn }: StatementLine) =>
  [bankReference, direction, amountTiyin, bookedOn].join(' ')

/** Lines of these that an earlier statement had, by all that the bank says of them. */
async function findRepeated(work: Work, lines: readonly StatementLine[]): Promise<Set<string>> {
  const references = [...new Set(lines.map(({ bankReference }) => bankReference).filter(Boolean))]
  const rows = await work.tx.$queryRaw<{ key: string }[]>`
    select concat_ws(' ', bank_reference, direction, amount_tiyin, booked_on) as key
      from bank_line where bank_reference = any (${references}::text[])`
  return new Set(rows.map(({ key }) => key))
}

/** Lines that one statement takes: the protocol holds so many values. */
const linesAtOnce = 2000

async function writeLines(work: Work, statementId: string, judged: readonly Judged[]): Promise<void> {
  const rows = judged.map(({ line, status, problem, transfer }, ordinal) => ({
    ...{ id: newId(), statementId, ordinal: ordinal + 1, status, problem, direction: line.direction },
    ...{ amountTiyin: line.amountTiyin, reference: line.reference, bankReference: line.bankReference },
    bookedOn: new Date(`${line.bookedOn}T00:00:00Z`),
    refusalCode: line.refusal,
    transferId: transfer?.id ?? null,
  }))
  for (let from = 0; from < rows.length; from += linesAtOnce) {
    await work.tx.bankLine.createMany({ data: rows.slice(from, from + linesAtOnce) })
  }
}
