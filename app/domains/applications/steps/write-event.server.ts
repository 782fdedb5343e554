import type { Context } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import type { Tx } from '~/platform/db.server'
import { applicantRoles } from '../policy'
import { sealEventText } from '../sealed.server'

/** Everything that can stand in a case's history, seen by both sides. */
export const eventTypes = [
  'application.submitted',
  'application.taken',
  'application.assigned',
  'application.givenBack',
  'application.passedToHead',
  'application.takenOver',
  'application.agenciesAsked',
  'application.correctionRequested',
  'application.resubmitted',
  'application.approved',
  'application.refused',
  'application.withdrawn',
] as const
export type EventType = (typeof eventTypes)[number]

interface EventInput {
  applicationId: string
  type: EventType
  reasonCode?: string
  /** For the citizen; sealed. */
  text?: string
}

/** A line of the case's history. */
export async function writeApplicationEvent(tx: Tx, context: Context, event: EventInput): Promise<void> {
  const id = newId()
  const { text, ...facts } = event
  // An artisan's or a buyer's own application is a citizen's.
  const isOwn = (applicantRoles as readonly string[]).includes(context.role)
  await tx.applicationEvent.create({
    data: {
      id,
      ...facts,
      actorId: context.personId,
      actorRole: isOwn ? 'citizen' : context.role,
      textCipher: text ? sealEventText(text, id) : null,
      at: context.now(),
    },
  })
}
