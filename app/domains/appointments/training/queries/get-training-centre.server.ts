import { systemContext } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { centreInclude, describeCentre, type TrainingCentreView } from '../rows/describe-course.server'

/** A centre that trains people, by the code of its page or by its organisation; null when there is none. */
export function getTrainingCentre(
  by: { code: string } | { organisationId: string },
): Promise<TrainingCentreView | null> {
  return transaction(systemContext(), async (work) => {
    const row = await work.tx.trainingCentre.findUnique({ where: by, include: centreInclude })
    return row && describeCentre(row)
  })
}
