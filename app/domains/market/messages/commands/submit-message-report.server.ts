import { isId, newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { blindIndex } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { otherSide, type Thread, type ThreadError, takeThread } from '../take-thread.server'

export interface SubmitMessageReport extends Thread {
  messageId: string
  reasonCode: string
  text: string | null
  /** Of a guest; null when it is not known. */
  network: string | null
}

export type SubmitMessageReportError = ThreadError | 'messages.error.notFound'

/**
 * Whoever got a message says that it should not have been written; said again while that waits it is one report. Begin it
 * by `performInThread`.
 */
export async function submitMessageReport(
  work: Work,
  { messageId, reasonCode, text, network, ...of }: SubmitMessageReport,
): Promise<Result<null, SubmitMessageReportError>> {
  const taken = await takeThread(work, of)
  if (!taken.ok) return taken
  const message = {
    id: messageId,
    parcelId: taken.value.id,
    fromSide: otherSide(of.side),
    status: 'shown',
  } as const
  const known = isId(messageId)
    ? await work.asSystem(() => work.tx.parcelMessage.count({ where: message }))
    : 0
  if (known === 0) return refuse('messages.error.notFound')
  const isNamed = work.personId && !of.guest
  const by = isNamed
    ? { reportedById: work.personId, networkIndex: null }
    : { reportedById: null, networkIndex: blindIndex('network', network ?? 'unknown') }
  // The lock on the parcel lets one at a time through.
  await work.asSystem(async () => {
    if ((await work.tx.marketReport.count({ where: { messageId, ...by, status: 'open' } })) > 0) return
    await work.tx.marketReport.create({
      data: { id: newId(), messageId, ...by, reasonCode, text, reportedAt: work.now() },
    })
  })
  return ok(null)
}
