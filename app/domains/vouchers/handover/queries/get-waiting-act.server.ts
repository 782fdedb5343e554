import type { Work } from '~/platform/work.server'

/** The photograph of an act that waits for the scanner; null when it was looked at meanwhile. */
export function getWaitingAct(work: Work, actId: string): Promise<{ id: string; storageKey: string } | null> {
  return work.tx.handoverAct.findFirst({
    where: { id: actId, scan: 'waiting' },
    select: { id: true, storageKey: true },
  })
}
