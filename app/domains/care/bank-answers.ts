import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { type BankRefusal, bankRefusals } from '~/lib/sheet/bank/bank-refusals'

export interface BankAnswer {
  transferId: string
  /** Null: paid. */
  refusal: BankRefusal | null
}

/**
 * A bank's answers, one a line: `<transfer>;paid` or `<transfer>;refused;<reason>`. Empty lines and one that begins with
 * `#` are left out. Refused with the first line that is none, or says of a transfer something else than one above.
 */
export function readBankAnswers(
  text: string,
): Result<
  BankAnswer[],
  'care.error.answers.line' | 'care.error.answers.twice' | 'care.error.answers.missing'
> {
  const answers = new Map<string, BankAnswer>()
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [transferId = '', status = '', reason = ''] = line.split(';').map((cell) => cell.trim())
    const refusal = bankRefusals.find((one) => one === reason)
    const isAnswer = status === 'paid' ? reason === '' : status === 'refused' && refusal !== undefined
    if (!isId(transferId) || !isAnswer) return refuse('care.error.answers.line', { line: index + 1 })
    const answer = { transferId, refusal: status === 'paid' ? null : (refusal ?? null) }
    const above = answers.get(transferId)
    if (above && above.refusal !== answer.refusal)
      return refuse('care.error.answers.twice', { line: index + 1 })
    answers.set(transferId, answer)
  }
  return answers.size > 0 ? ok([...answers.values()]) : refuse('care.error.answers.missing')
}
