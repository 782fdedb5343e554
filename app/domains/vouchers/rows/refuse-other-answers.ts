import { isDeepStrictEqual } from 'node:util'
import { ok, type Result, refuse } from '~/lib/result'

/**
 * A form that comes again, because its answer was lost on the way, is one act. With other answers in it than those that
 * stand it is refused: who corrected it in between is told that the correction did not arrive.
 */
export function refuseOtherAnswers(stands: object, sent: object): Result<null, 'vouchers.error.sentBefore'> {
  return isDeepStrictEqual(asKept(stands), asKept(sent)) ? ok(null) : refuse('vouchers.error.sentBefore')
}

/** As it is kept sealed: a part that is absent is none. */
const asKept = (answers: object): unknown => JSON.parse(JSON.stringify(answers))
