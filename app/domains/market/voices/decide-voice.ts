import { ok, type Result, refuse } from '~/lib/result'
import type { VoiceStatus } from '~/platform/prisma/enums'
import { nextVoiceStatus } from './lifecycle'
import type { VoiceDecision } from './schema'

/** Something that somebody wrote before everybody. */
export interface Voice {
  status: VoiceStatus
  version: number
  decidedById: string | null
  /** When its writer asked to look again; null when nothing waits. */
  askedAt: Date | null
}

export type DecideVoiceError = 'voices.error.lookedAlready' | 'voices.error.moved'

interface DecidedVoice extends Pick<VoiceDecision, 'reasonCode' | 'note'> {
  status: 'shown' | 'hidden'
}

/**
 * What the desk's decision makes of a review or a question; a reason goes with what is not shown. What its writer asked
 * to be looked at again is decided by somebody else than before, and can also stay as it is.
 */
export function decideVoice(
  { status: from, version, decidedById, askedAt }: Voice,
  { move, reasonCode, note, version: seen }: VoiceDecision,
  deskId: string | null,
): Result<DecidedVoice, DecideVoiceError> {
  if (askedAt && decidedById === deskId) return refuse('voices.error.lookedAlready')
  const status = askedAt && move === 'hide' ? 'hidden' : nextVoiceStatus(from, move)
  if (!status || status === 'waiting' || version !== seen) return refuse('voices.error.moved')
  return ok(status === 'hidden' ? { status, reasonCode, note } : { status, reasonCode: null, note: null })
}
