import type { Work } from '~/platform/work.server'
import { isMadeToMeasure } from '../is-made-to-measure.server'

/** True when a device is made to measure and nothing was measured: by its maker, or in what the person shared. */
export async function mustMeasureFirst(
  work: Work,
  { id, deviceCode }: { id: string; deviceCode: string },
): Promise<boolean> {
  if (!(await isMadeToMeasure(work, deviceCode))) return false
  const { measurements } = await work.tx.deviceOrder.findUniqueOrThrow({
    where: { id },
    select: { measurements: true },
  })
  if (measurements === 'shared') return false
  return (await work.tx.deviceMeasurement.count({ where: { deviceOrderId: id } })) === 0
}
