import { readAwardSide } from '~/domains/care/index.server'
import {
  type RecordStatementError,
  recordStatement,
  type StatementInput,
} from '~/domains/makers/index.server'
import type { Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { answerAwards } from './answer-awards.server'

/** What a bank's statement says of payouts to makers and of awards. */
export function recordBankStatement(
  work: Work,
  input: StatementInput,
): Promise<Result<{ id: string; isKnown: boolean }, RecordStatementError>> {
  return recordStatement(work, input, { readSide: readAwardSide, answer: answerAwards })
}
