import type { Work } from '~/platform/work.server'

/** A provider's event has been worked on, and this came of it. */
export async function recordEventOutcome(
  work: Work,
  { eventId, outcome }: { eventId: string; outcome: string },
): Promise<void> {
  await work.tx.providerEvent.update({
    where: { id: eventId },
    data: { processedAt: work.now(), outcome },
  })
}
