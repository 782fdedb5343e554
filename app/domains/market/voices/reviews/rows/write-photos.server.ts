import { removePhotoFiles } from '~/domains/documents/index.server'
import { newId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'
import type { ReviewPhoto } from '../../schema'

interface PhotoRow {
  id: string
  storageKey: string
}

/** Which pictures of a review stay, and which go. */
export interface PhotoPlan {
  kept: PhotoRow[]
  gone: PhotoRow[]
}

export async function planPhotos(
  work: Work,
  reviewId: string | undefined,
  removed: readonly string[],
): Promise<PhotoPlan> {
  if (!reviewId) return { kept: [], gone: [] }
  const there = await work.asSystem(() =>
    work.tx.productReviewPhoto.findMany({
      where: { reviewId },
      orderBy: { position: 'asc' },
      select: { id: true, storageKey: true },
    }),
  )
  return {
    kept: there.filter(({ id }) => !removed.includes(id)),
    gone: there.filter(({ id }) => removed.includes(id)),
  }
}

/** Takes pictures away and puts new ones behind the rest. With the portal's eyes. */
export async function writePhotos(
  work: Work,
  reviewId: string,
  { kept, gone }: PhotoPlan,
  added: readonly ReviewPhoto[],
): Promise<void> {
  await work.tx.productReviewPhoto.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } })
  for (const [position, { id }] of kept.entries())
    await work.tx.productReviewPhoto.update({ where: { id }, data: { position } })
  await work.tx.productReviewPhoto.createMany({
    data: added.map(({ key, width, height }, index) => ({
      ...{ id: newId(), reviewId, storageKey: key, width, height },
      position: kept.length + index,
    })),
  })
  work.afterCommit(() => Promise.all(gone.map(({ storageKey }) => removePhotoFiles(storageKey))))
}
