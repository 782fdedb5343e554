import { type PhotoError, storePhotos } from '~/domains/documents/index.server'
import type { Context } from '~/domains/identity/context'
import { type Result, refuse } from '~/lib/result'
import { performAsBuyer } from '../perform-as-buyer.server'
import { type SubmitReturn, type SubmitReturnError, submitReturn } from './commands/submit-return.server'
import { mostReturnPhotos } from './rules'

/** Stores the pictures and asks for the return; what is refused, or was asked before, leaves no picture behind. */
export async function submitReturnWithPhotos(
  context: Context,
  { files, ...input }: Omit<SubmitReturn, 'photos'> & { files: readonly Buffer[] },
): Promise<Result<{ returnId: string; isRepeated: boolean }, SubmitReturnError | PhotoError>> {
  if (files.length > mostReturnPhotos) return refuse('returns.error.tooManyPhotos')
  return storePhotos(files, {
    save: (photos) => performAsBuyer(context, submitReturn, { ...input, photos }),
    isKept: ({ isRepeated }) => !isRepeated,
  })
}
