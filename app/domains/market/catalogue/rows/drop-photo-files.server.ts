import { removePhotoFiles } from '~/domains/documents/index.server'
import type { Work } from '~/platform/work.server'

/** Takes a picture's files away once this is committed, unless a product or a shop shows it still. */
export async function dropPhotoFiles(work: Work, storageKey: string): Promise<void> {
  const inProducts = await work.tx.productPhoto.count({ where: { storageKey } })
  const inShops = await work.tx.seller.count({ where: { photoKey: storageKey } })
  if (inProducts + inShops === 0) work.afterCommit(() => removePhotoFiles(storageKey))
}
