import { type PhotoError, storePhotos } from '~/domains/documents/index.server'
import type { Context } from '~/domains/identity/context'
import { type Result, refuse } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import { type ReportProblemError, reportProblem } from '../orders/commands/report-problem.server'
import type { BuyersParcel } from '../orders/lock-buyers-parcel.server'
import { performAsBuyer } from '../orders/perform-as-buyer.server'
import { sellerOf } from '../policy'
import type { ReportProblemInput } from '../schema'
import { type AnswerDisputeError, answerDispute } from './commands/answer-dispute.server'
import { mostProblemPhotos } from './rules'

interface Files {
  files: readonly Buffer[]
}

/** A buyer says what is wrong and shows it; what is refused leaves no picture behind. */
export async function reportProblemWithPhotos(
  context: Context,
  { files, ...input }: ReportProblemInput & BuyersParcel & Files,
): Promise<Result<unknown, ReportProblemError | PhotoError>> {
  if (files.length > mostProblemPhotos) return refuse('disputes.error.tooManyPhotos')
  return storePhotos(files, {
    save: (photos) => performAsBuyer(context, reportProblem, { ...input, photos }),
  })
}

/** The other side answers and shows it, the seller in the name of her shop; alike. */
export async function answerDisputeWithPhotos(
  context: Context,
  { files, ...input }: BuyersParcel & { problemId: string; message: string } & Files,
): Promise<Result<null, AnswerDisputeError | PhotoError>> {
  if (files.length > mostProblemPhotos) return refuse('disputes.error.tooManyPhotos')
  return storePhotos(files, {
    save: (photos) =>
      sellerOf(context)
        ? perform(context, answerDispute, { ...input, photos })
        : performAsBuyer(context, answerDispute, { ...input, photos }),
  })
}
