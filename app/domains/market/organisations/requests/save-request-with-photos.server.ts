import { type PhotoError, storePhotos } from '~/domains/documents/index.server'
import type { Context } from '~/domains/identity/context'
import { type Result, refuse } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import {
  type SavePriceRequest,
  type SavePriceRequestError,
  savePriceRequest,
} from './commands/save-price-request.server'
import { mostRequestPhotos } from './rules'

/** Stores the pictures and writes the draft; what is refused leaves no picture behind. */
export async function saveRequestWithPhotos(
  context: Context,
  { files, ...input }: Omit<SavePriceRequest, 'photos'> & { files: readonly Buffer[] },
): Promise<Result<{ requestId: string }, SavePriceRequestError | PhotoError>> {
  if (files.length > mostRequestPhotos) return refuse('requests.error.tooManyPhotos')
  return storePhotos(files, {
    save: (photos) => perform(context, savePriceRequest, { ...input, photos }),
  })
}
