import { recordAudit } from '~/domains/audit/index.server'
import { notify } from '~/domains/notifications/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { sealPassText } from '../../sealed.server'
import { type FirstError, findFirst } from '../find-first.server'
import { findWaiting, type WaitingError } from '../find-waiting.server'
import type { passReasons } from '../schema'

export interface PreparePassInput {
  /** Of the free place. */
  id: string
  queuePlaceId: string
  reasonCode: (typeof passReasons)[number]
  /** For the person. */
  text: string
}

/** Somebody of the centre says why the first of a queue is not offered a place; a head who is another decides. */
export async function preparePass(
  work: Work,
  { id: freePlaceId, queuePlaceId, reasonCode, text }: PreparePassInput,
): Promise<Result<null, FirstError | WaitingError>> {
  const first = await findFirst(work, { id: freePlaceId, queuePlaceId })
  if (!first.ok) return first
  const waiting = await findWaiting(work, queuePlaceId)
  if (!waiting.ok) return waiting
  const preparedById = work.personId
  if (!preparedById) throw new Error('a person prepares')
  const id = newId()
  await work.asSystem(() =>
    work.tx.queuePass.create({
      data: {
        ...{ id, freePlaceId, queuePlaceId, reasonCode, preparedById },
        ...{ textCipher: sealPassText(text, id), preparedAt: work.now() },
      },
    }),
  )
  await recordAudit(work, {
    subject: queuePlaceId,
    action: 'provision.queuePassPrepared',
    details: { freePlaceId, reasonCode },
  })
  await notify(work, {
    ...{ key: `provision:${queuePlaceId}:pass-${id}`, personId: null, locale: null, channels: ['portal'] },
    roleHolders: { role: 'inson_head', organisationId: first.value.centreCode, except: [preparedById] },
    template: 'notifications.queuePassPrepared',
    variables: { number: waiting.value.number ?? '' },
    path: `/staff/free-places/${freePlaceId}`,
  })
  return ok(null)
}
