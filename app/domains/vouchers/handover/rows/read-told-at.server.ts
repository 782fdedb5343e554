import type { Work } from '~/platform/work.server'

/** When a hand-over was written down by a phone without a line; null unless one kept it. */
export async function readToldAt(work: Work, handoverId: string): Promise<Date | null> {
  const told = await work.tx.handoverTold.findUnique({ where: { handoverId }, select: { toldAt: true } })
  return told?.toldAt ?? null
}
