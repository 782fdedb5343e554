import { recordAudit } from '~/domains/audit/index.server'
import { enqueue } from '~/domains/jobs/index.server'
import { notify } from '~/domains/notifications/index.server'
import type { Work } from '~/platform/work.server'
import { tellApplicant } from '../rows/tell.server'
import { writeCaseEvent } from '../rows/write-event.server'

export interface HandedOver {
  /** The centre that has closed. */
  fromCode: string
  toCode: string
  /** Phone of the other centre, 12 digits. */
  phone: string
}

const reasonCode = 'centreClosed'

/**
 * What follows from a centre's closing, when the database has moved its cases: each open one says so in its history and to
 * whoever applied, the heads of the other centre are told once, and a job makes them known to its search. With the
 * portal's eyes: who closes a centre sees no cases. Answers how many were open.
 */
export async function handOverCases(work: Work, { fromCode, toCode, phone }: HandedOver): Promise<number> {
  return work.asSystem(async () => {
    const cases = await work.tx.case.findMany({
      where: { centreCode: toCode, isOpen: true, moves: { some: { fromCode, reason: 'centre_closed' } } },
      orderBy: { id: 'asc' },
    })
    for (const one of cases) {
      const type = 'application.sentOn'
      await writeCaseEvent(work, { caseId: one.id, type, reasonCode })
      const details = { reasonCode, fromCentre: fromCode, toCentre: toCode }
      await recordAudit(work, { subject: one.id, action: type, details })
      await tellApplicant(work, one, {
        what: `sentOn-${one.version}`,
        template: 'notifications.applicationSentOn',
        variables: { number: one.number, phone: `+${phone}`, dueOn: one.dueOn.toISOString().slice(0, 10) },
      })
    }
    await enqueue(work, 'applications.markMoved', { fromCode, after: null })
    await tellHeads(work, fromCode, toCode)
    return cases.length
  })
}

async function tellHeads(work: Work, fromCode: string, toCode: string): Promise<void> {
  await notify(work, {
    key: `centre:${fromCode}:closed`,
    ...{ personId: null, roleHolders: { role: 'inson_head', organisationId: toCode }, locale: null },
    ...{ template: 'notifications.casesHandedOver', variables: {}, channels: ['portal'] },
    path: '/staff',
  })
}
