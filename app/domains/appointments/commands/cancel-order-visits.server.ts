import type { Work } from '~/platform/work.server'
import { callOff } from '../rows/call-off.server'

/** An order came to nothing: what was booked for it is called off. Whoever ended it tells the person. */
export async function cancelOrderVisits(work: Work, deviceOrderId: string): Promise<void> {
  await work.asSystem(async () => {
    const booked = await work.tx.appointment.findMany({ where: { deviceOrderId, status: 'booked' } })
    for (const visit of booked) await callOff(work, visit)
  })
}
