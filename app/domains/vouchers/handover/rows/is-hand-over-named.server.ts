import type { Work } from '~/platform/work.server'

/** True where a hand-over, or an act of one, has this id already: no form of the portal's makes one twice. */
export function isHandOverNamed(work: Work, handoverId: string): Promise<boolean> {
  return work.asSystem(async () => {
    const acts = await work.tx.handoverAct.count({ where: { id: handoverId } })
    return acts > 0 || (await work.tx.deviceOrder.count({ where: { handoverId } })) > 0
  })
}
