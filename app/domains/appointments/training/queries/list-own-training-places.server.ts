import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { describeOwnPlace, type OwnTrainingPlace, ownPlaceInclude } from '../rows/describe-own-place.server'

/** Places that whoever asks has asked for, the last one first. */
export async function listOwnTrainingPlaces(context: Context): Promise<OwnTrainingPlace[]> {
  const { personId } = context
  if (!personId) return []
  return transaction(context, async (work) => {
    const rows = await work.tx.trainingPlace.findMany({
      where: { personId },
      orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
      include: ownPlaceInclude,
      take: 100,
    })
    const places: OwnTrainingPlace[] = []
    for (const row of rows) {
      const place = await describeOwnPlace(work, row)
      if (place) places.push(place)
    }
    return places
  })
}
