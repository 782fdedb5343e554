import { type PhotoError, removePhotoFiles, storePhoto } from '~/domains/documents/index.server'
import type { Context } from '~/domains/identity/context'
import { type Result, refuse } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import { sellerOf } from '../policy'
import { recordShopPhoto } from './commands/record-shop-photo.server'

/** Puts a picture on the seller's own shop. `alt` has one language at least. */
export async function addShopPhoto(
  context: Context,
  { bytes, alt }: { bytes: Buffer; alt: Record<string, string> },
): Promise<Result<null, PhotoError | 'market.error.shopNotFound'>> {
  // Owner first: nobody makes the server decode pictures for a shop that is not hers.
  if (!sellerOf(context)) return refuse('market.error.shopNotFound')
  const stored = await storePhoto(bytes)
  if (!stored.ok) return stored
  const answer = await perform(context, recordShopPhoto, { photo: { ...stored.value, alt } })
  if (!answer.ok) await removePhotoFiles(stored.value.key)
  return answer
}
