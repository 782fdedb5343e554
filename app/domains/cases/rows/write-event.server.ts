import { newId } from '~/lib/ids'
import { asRows } from '~/platform/rows.server'
import type { Work } from '~/platform/work.server'
import { hasCaseRole } from '../policy'
import { sealEventText } from '../sealed.server'

/** Later decisions on what was given. */
export const laterEventTypes = [
  'application.provisionSuspended',
  'application.provisionResumed',
  'application.provisionChanged',
  'application.provisionEnded',
  'application.provisionRestored',
] as const
export type LaterEventType = (typeof laterEventTypes)[number]

/** What becomes of an appeal. */
export const appealEventTypes = [
  'application.appealFiled',
  'application.appealTaken',
  'application.appealUpheld',
  'application.appealChanged',
  'application.appealReturned',
  'application.appealWithdrawn',
] as const

/** Another device was asked for before the service life of one was over. */
export const renewalEventTypes = [
  'application.renewalAsked',
  'application.renewalAppealed',
  'application.renewalApproved',
  'application.renewalRefused',
  'application.renewalWithdrawn',
] as const
export type RenewalEventType = (typeof renewalEventTypes)[number]

/** Everything that can stand in a case's history, seen by both sides. */
export const eventTypes = [
  'application.submitted',
  'application.taken',
  'application.assigned',
  'application.givenBack',
  'application.sentOn',
  'application.passedToHead',
  'application.takenOver',
  'application.agenciesAsked',
  'application.deadlineMoved',
  'application.correctionRequested',
  'application.resubmitted',
  'application.approved',
  'application.refused',
  'application.withdrawn',
  ...laterEventTypes,
  ...appealEventTypes,
  ...renewalEventTypes,
] as const
export type EventType = (typeof eventTypes)[number]

interface EventInput {
  caseId: string
  type: EventType
  reasonCode?: string
  /** For the citizen; sealed. */
  text?: string
}

/** A line of the case's history. */
export async function writeCaseEvent(work: Work, event: EventInput): Promise<void> {
  const id = newId()
  const { caseId, type, reasonCode = null, text } = event
  // An artisan's or a buyer's own application is a citizen's.
  const isStaff = hasCaseRole(work) || ['system', 'administrator', 'phone_operator'].includes(work.role)
  const row = {
    ...{ id, application_id: caseId, type, reason_code: reasonCode, at: work.now() },
    ...{ actor_id: work.personId, actor_role: isStaff ? work.role : 'citizen' },
    text_cipher: text ? sealEventText(text, id) : null,
  }
  await work.tx.$executeRaw`insert into application_event ${asRows('application_event', [row])}`
}
