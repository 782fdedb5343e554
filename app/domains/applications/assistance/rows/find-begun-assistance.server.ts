import type { Work } from '~/platform/work.server'

/** The assistance in which whoever acts has begun this draft for somebody; null where she goes on with a draft of hers. */
export async function findBegunAssistance(
  work: Work,
  { id: applicationId, createdAt }: { id: string; createdAt: Date },
): Promise<{ id: string; personId: string } | null> {
  return work.tx.assistance.findFirst({
    where: {
      ...{ applicationId, clerkId: work.personId ?? '', status: 'in_force' },
      validUntil: { gt: work.now() },
      givenAt: { lte: createdAt },
    },
    select: { id: true, personId: true },
  })
}
