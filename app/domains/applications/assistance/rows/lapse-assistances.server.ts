import type { Work } from '~/platform/work.server'

/** Ends those whose day is over: of one clerk, or of all. With the portal's eyes. */
export async function lapseAssistances(work: Work, of: { clerkId?: string } = {}): Promise<void> {
  const now = work.now()
  await work.asSystem(() =>
    work.tx.assistance.updateMany({
      where: { ...of, status: { in: ['asked', 'in_force'] }, validUntil: { lte: now } },
      data: { status: 'lapsed', endedAt: now },
    }),
  )
}
