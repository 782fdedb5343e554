import type { Prisma } from '~/platform/prisma/client'
import type { RequestUnit } from '../../requests/rules'
import { openPartWords, openPieceReason } from './sealed.server'

/** What is read of a part, in the order in which it was said. */
export const partInclude = {
  deliveries: { orderBy: { attempt: 'asc' } },
  transfers: { orderBy: { saidAt: 'asc' } },
  receipts: { orderBy: { position: 'asc' } },
} satisfies Prisma.ContractPartInclude
type PartRow = Prisma.ContractPartGetPayload<{ include: typeof partInclude }>

type Hidden =
  | 'noteCipher'
  | 'refusalCipher'
  | 'endCipher'
  | 'unit'
  | 'invitedById'
  | 'answeredById'
  | 'deliveries'

/** What was brought of a part, and what was said of it. */
export interface BroughtView {
  id: string
  attempt: number
  pieces: number
  deliveredOn: Date
  /** Null while nobody has looked. */
  acceptedPieces: number | null
  /** Null while nobody has looked. */
  refusedPieces: number | null
  /** Null while nobody has looked. */
  answeredAt: Date | null
  /** Why some were not accepted; null where all were. */
  reason: string | null
}

export interface PartView extends Omit<PartRow, Hidden> {
  unit: RequestUnit
  deliveries: BroughtView[]
  /** How it is to be made; null where nothing was written. */
  note: string | null
  /** Why she refused; null of what she did not. */
  refusal: string | null
  /** Why it was taken or given back; null where no reason was needed. */
  endReason: string | null
}

/** A part as both shops read it. */
export function viewPart(row: PartRow): PartView {
  const { noteCipher, refusalCipher, endCipher, unit, invitedById: _, answeredById: __, ...part } = row
  return {
    ...part,
    // The line of the contract keeps to the same list.
    unit: unit as RequestUnit,
    deliveries: row.deliveries.map(({ id, attempt, pieces, deliveredOn, reasonCipher, ...said }) => ({
      ...{ id, attempt, pieces, deliveredOn, reason: openPieceReason(reasonCipher, id) },
      ...{ acceptedPieces: said.acceptedPieces, refusedPieces: said.refusedPieces },
      answeredAt: said.answeredAt,
    })),
    note: openPartWords(noteCipher, 'note', row.id),
    refusal: openPartWords(refusalCipher, 'refusal', row.id),
    endReason: openPartWords(endCipher, 'end', row.id),
  }
}
