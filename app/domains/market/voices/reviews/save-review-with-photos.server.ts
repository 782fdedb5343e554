import { type PhotoError, removePhotoFiles, storePhoto } from '~/domains/documents/index.server'
import type { Context } from '~/domains/identity/context'
import { type Result, refuse } from '~/lib/result'
import { performAsBuyer } from '../../perform-as-buyer.server'
import { mostReviewPhotos } from '../rules'
import type { ReviewPhoto } from '../schema'
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
  const photos: ReviewPhoto[] = []
  const dropAll = () => Promise.all(photos.map(({ key }) => removePhotoFiles(key)))
  for (const bytes of files) {
    const stored = await storePhoto(bytes)
    if (!stored.ok) {
      await dropAll()
      return stored
    }
    photos.push(stored.value)
  }
  const saved = await performAsBuyer(context, saveProductReview, { ...input, photos }).catch(
    async (error) => {
      await dropAll()
      throw error
    },
  )
  if (!saved.ok) await dropAll()
  return saved
}
