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
 * `#` are left out. Refused with the first line that is none.
 */
export function readBankAnswers(
  text: string,
): Result<BankAnswer[], 'care.error.answers.line' | 'care.error.answers.missing'> {
  const answers: BankAnswer[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [transferId = '', status = '', reason = ''] = line.split(';').map((cell) => cell.trim())
    const refusal = bankRefusals.find((one) => one === reason)
    const isAnswer = status === 'paid' ? reason === '' : status === 'refused' && refusal !== undefined
    if (!isId(transferId) || !isAnswer) return refuse('care.error.answers.line', { line: index + 1 })
    answers.push({ transferId, refusal: status === 'paid' ? null : (refusal ?? null) })
  }
  return answers.length > 0 ? ok(answers) : refuse('care.error.answers.missing')
}
