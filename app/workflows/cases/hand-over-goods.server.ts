import {
  type GoodsHandoverInput,
  type RecordGoodsError,
  recordGoodsHandover,
} from '~/domains/care/index.server'
import { type DecidedCaseError, takeDecidedCase } from '~/domains/cases/index.server'
import type { Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'

/** Somebody of the centre hands over what a case of it gave in kind: nobody to herself or her family. */
export async function handOverGoods(
  work: Work,
  input: GoodsHandoverInput,
): Promise<Result<null, DecidedCaseError | RecordGoodsError>> {
  const taken = await takeDecidedCase(work, input.caseId)
  return taken.ok ? recordGoodsHandover(work, input) : taken
}
