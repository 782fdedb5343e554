import { notify } from '~/domains/notifications/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import type { Work } from '~/platform/work.server'
import type { Waiting } from './find-waiting.server'

interface Said {
  /** With what is told, the name of it: nobody is told twice. */
  key: string
  template:
    | 'notifications.queueOffered'
    | 'notifications.queueOfferDue'
    | 'notifications.queueOfferLapsed'
    | 'notifications.queuePlaceWithdrawn'
    | 'notifications.queuePassed'
    | 'notifications.queueAnswered'
  dueOn?: Date
}

/** Tells whoever waits what became of her place. Of a protected case nothing leaves the portal. */
export async function tellWaiting(
  work: Work,
  {
    id,
    caseId,
    personId,
    number,
    isProtected,
  }: Pick<Waiting, 'id' | 'caseId' | 'personId' | 'number' | 'isProtected'>,
  { key, template, dueOn }: Said,
): Promise<void> {
  if (!personId) return
  const isOpen = template === 'notifications.queueOffered' || template === 'notifications.queueOfferDue'
  await notify(work, {
    ...{ key: `provision:${id}:${key}`, personId, template, locale: null },
    variables: { number: number ?? '', ...(dueOn && { dueOn: isoDay(dueOn) }) } as never,
    path: `/applications/${caseId}${isOpen ? '/offered-place' : ''}`,
    ...(isProtected && { channels: ['portal'] as const }),
  })
}
