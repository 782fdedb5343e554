import { type PhotoError, storePhotos } from '~/domains/documents/index.server'
import type { Context } from '~/domains/identity/context'
import { type Result, refuse } from '~/lib/result'
import { performAsBuyer } from '../../orders/perform-as-buyer.server'
import { mostReviewPhotos } from '../rules'
import {
  type SaveProductReview,
  type SaveProductReviewError,
  saveProductReview,
} from './commands/save-product-review.server'

type SaveReviewWithPhotosError = PhotoError | SaveProductReviewError

/** Stores the pictures of a review and writes it down; what is refused leaves no picture behind. Its caller knows whose order it is. */
export async function saveReviewWithPhotos(
  context: Context,
  { files, ...input }: Omit<SaveProductReview, 'photos'> & { files: readonly Buffer[] },
): Promise<Result<{ id: string; isShown: boolean }, SaveReviewWithPhotosError>> {
  if (files.length > mostReviewPhotos) return refuse('voices.error.tooManyPhotos')
  return storePhotos(files, {
    save: (photos) => performAsBuyer(context, saveProductReview, { ...input, photos }),
  })
}
