import type { Work } from '~/platform/work.server'

/** Lets what waits to be paid for a subject be paid until then, as far as it can be put off: its page stays open so long. */
export async function writeLaterEnd(
  work: Work,
  { subjectId, until }: { subjectId: string; until: Date },
): Promise<void> {
  await work.asSystem(() =>
    work.tx.paymentIntent.updateMany({
      where: {
        subjectId,
        status: { in: ['created', 'open', 'unresolved'] },
        expiresAt: { lt: until },
        latestEndAt: { gte: until },
      },
      data: { expiresAt: until },
    }),
  )
}
