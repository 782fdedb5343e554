import type { TransferStatus } from '~/platform/prisma/enums'
import type { StatementLine } from './statement-line'

/** Why a line is left for a person. */
export type LineProblem = 'noReference' | 'unknown' | 'amount' | 'double'

/** What a line makes of a transfer: paid, refused before it was paid, or back after it. */
export type LineAnswer = 'paid' | 'refused' | 'returned'

/** A transfer as it stands when the line is looked at. */
export interface KnownTransfer {
  amountTiyin: bigint
  /** Null where it is not of an award: of one that was paid, what comes back is recorded by hand. */
  awardId?: string | null
  status: TransferStatus
}

/**
 * What one line says, with what stands already. A line without our reference, of a transfer that is none of ours or was
 * never sent, of another sum, or of what is answered already, is left for a person.
 */
export function judgeLine(
  line: StatementLine,
  transferId: string | null,
  transfer: KnownTransfer | undefined,
): { answer: LineAnswer } | { problem: LineProblem } {
  if (!transferId) return { problem: 'noReference' }
  if (!transfer || transfer.status === 'prepared' || transfer.status === 'withdrawn')
    return { problem: 'unknown' }
  if (transfer.amountTiyin !== line.amountTiyin) return { problem: 'amount' }
  if (line.direction === 'out') return transfer.status === 'sent' ? { answer: 'paid' } : { problem: 'double' }
  if (transfer.status === 'sent') return { answer: 'refused' }
  return transfer.status === 'paid' && !transfer.awardId ? { answer: 'returned' } : { problem: 'double' }
}
