import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextMandateStatus } from '../lifecycle'
import { lockMandate } from '../rows/lock-mandate.server'
import { noteEnded } from '../rows/note-mandate.server'

export type EndMandateError = 'mandates.error.notFound' | 'mandates.error.ended'

/**
 * Ends a mandate at once: the person it is of revokes it, who holds it gives it up, who asked takes the request back.
 */
export async function endMandate(work: Work, mandateId: string): Promise<Result<null, EndMandateError>> {
  const mandate = await lockMandate(work, mandateId)
  if (!mandate) return refuse('mandates.error.notFound')
  const { id, isGrantor } = mandate
  const moves = isGrantor ? (['revoke'] as const) : (['giveUp', 'withdraw'] as const)
  const status = moves.map((move) => nextMandateStatus(mandate.status, move)).find((next) => next !== null)
  if (!status) return refuse('mandates.error.ended')
  const data = { status, endedAt: work.now(), endedById: work.personId }
  await work.tx.mandate.update({ where: { id }, data })
  // Nobody was told of a request that is taken back but who has an account, and there it goes.
  if (status !== 'withdrawn') await noteEnded(work, mandate)
  return ok(null)
}
