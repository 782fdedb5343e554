import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { describeOwnPlace, type OwnTrainingPlace, ownPlaceInclude } from '../rows/describe-own-place.server'

/** A place of whoever asks; null when it is not hers. */
export async function getOwnTrainingPlace(context: Context, id: string): Promise<OwnTrainingPlace | null> {
  const { personId } = context
  if (!personId || !isId(id)) return null
  return transaction(context, async (work) => {
    const row = await work.tx.trainingPlace.findFirst({ where: { id, personId }, include: ownPlaceInclude })
    return row && describeOwnPlace(work, row)
  })
}
