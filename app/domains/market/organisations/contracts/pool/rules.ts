import { splitByLargestRemainder } from '~/lib/money'
import type { ContractPartStatus } from '~/platform/prisma/enums'

/**
 * Splits pieces over shops in the ratio of what each has free, by the largest remainder; none gets more than it has. What
 * they all have together is all that can be placed.
 */
export function splitByFree(pieces: number, free: readonly number[]): number[] {
  const all = free.reduce((sum, one) => sum + one, 0)
  if (all === 0 || pieces <= 0) return free.map(() => 0)
  return splitByLargestRemainder(BigInt(Math.min(pieces, all)), free.map(BigInt)).map(Number)
}

interface Placed {
  status: ContractPartStatus
  quantity: number
  deliveries: readonly Delivered[]
}

interface Delivered {
  pieces: number
  /** Null while nobody has looked. */
  acceptedPieces: number | null
}

/** Pieces of a part that were accepted. */
export const acceptedPieces = ({ deliveries }: Pick<Placed, 'deliveries'>): number =>
  deliveries.reduce((sum, one) => sum + (one.acceptedPieces ?? 0), 0)

/** Pieces that were brought and not refused. */
export const broughtPieces = ({ deliveries }: Pick<Placed, 'deliveries'>): number =>
  deliveries.reduce((sum, one) => sum + (one.acceptedPieces ?? one.pieces), 0)

/** Pieces of a part that nobody else is asked to make: of one that is over, those that were brought. */
const placedOf = (part: Placed): number =>
  part.status === 'invited' || part.status === 'accepted' || part.status === 'done'
    ? part.quantity
    : broughtPieces(part)

/** Pieces that others make, or are asked to make. */
export const placedPieces = (parts: readonly Placed[]): number =>
  parts.reduce((sum, part) => sum + placedOf(part), 0)

interface Billed<Transfer, Receipt> {
  unitPriceTiyin: bigint
  deliveries: readonly { pieces: number; acceptedPieces: number | null; answeredAt: Date | null }[]
  transfers: readonly Transfer[]
  receipts: readonly Receipt[]
}

/** What is owed for the accepted pieces of a part, and what was said of it; it is due from the first of them on (null until then). */
export function billOf<Transfer, Receipt>(part: Billed<Transfer, Receipt>) {
  const { unitPriceTiyin, deliveries, transfers, receipts } = part
  const first = deliveries.find((one) => one.acceptedPieces !== null && one.acceptedPieces > 0)
  return {
    amountTiyin: unitPriceTiyin * BigInt(acceptedPieces(part)),
    ...{ dueAt: first?.answeredAt ?? null, transfers, receipts },
  }
}

/** A part whose day is over, and of which something was not brought. */
export const isLatePart = (part: Placed & { dueOn: Date }, today: Date): boolean =>
  part.status === 'accepted' && part.dueOn < today && broughtPieces(part) < part.quantity
