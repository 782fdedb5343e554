import { newId } from '~/lib/ids'
import type { ParcelDisputeSide } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

export interface ProblemPhoto {
  key: string
  width: number
  height: number
}

/** What a side shows beside its words, in the transaction that writes them. */
export async function writeProblemPhotos(
  work: Work,
  of: { problemId: string; side: ParcelDisputeSide },
  photos: readonly ProblemPhoto[],
): Promise<void> {
  if (photos.length === 0) return
  await work.tx.parcelProblemPhoto.createMany({
    data: photos.map(({ key: storageKey, width, height }, position) => ({
      ...{ ...of, id: newId(), storageKey, width, height, position },
    })),
  })
}
