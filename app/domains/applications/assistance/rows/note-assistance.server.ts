import { recordAudit } from '~/domains/audit/index.server'
import type { Assistance } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

type Act = 'person.assistanceAsked' | 'person.assistanceGiven' | 'person.assistanceEnded'
/** What is said of it. */
export type NotedAssistance = Pick<
  Assistance,
  'id' | 'personId' | 'way' | 'consent' | 'applicationId' | 'voucherId'
>

/** On the file of the person who is helped stands who did what for her, and on what consent. */
export async function noteAssistance(work: Work, action: Act, one: NotedAssistance): Promise<void> {
  const { id, personId, way, consent, applicationId, voucherId } = one
  await work.asSystem(() =>
    recordAudit(work, {
      ...{ subject: personId, action },
      details: {
        ...{ assistanceId: id, assistanceWay: way },
        ...(consent && { assistanceConsent: consent }),
        ...(applicationId && { applicationId }),
        ...(voucherId && { voucherId }),
      },
    }),
  )
}
