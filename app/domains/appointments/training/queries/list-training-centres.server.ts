import { systemContext } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { centreInclude, describeCentre, type TrainingCentreView } from '../rows/describe-course.server'

/** Centres that train people and work on a day, by their place. Open to everybody. */
export function listTrainingCentres(on: Date): Promise<TrainingCentreView[]> {
  return transaction(systemContext(), async (work) => {
    const rows = await work.tx.trainingCentre.findMany({
      where: { organisation: { OR: [{ validUntil: null }, { validUntil: { gte: on } }] } },
      orderBy: [{ territorySoato: 'asc' }, { code: 'asc' }],
      include: centreInclude,
    })
    return rows.map(describeCentre)
  })
}
