import type { VoucherAct } from '~/platform/prisma/enums'

/** Money that moved with one act. */
export interface StoryMoney {
  /** Tiyin; below zero when it left the account. */
  changeTiyin: bigint
  /** Tiyin on the voucher after it; null of money that an order holds. */
  balanceTiyin: bigint | null
  /** Kind of the account on the other side. */
  otherKind: string
  /** Past-tense act that moved it: `deviceOrder.captured`. */
  effect: string
  /** Whose it is: the State's, her own, or of both, which the workshop gets at the hand-over. */
  part: 'state' | 'own' | 'both'
}

/** One line of all that happened to a voucher: a right, an event of it or of an order on it, a visit, or money that moved. */
export interface StoryLine {
  at: Date
  /** Event (`voucher.issued`), or what the money was for. */
  type: string
  /** Who did it; null of money, which the portal moves, and where the line says it. */
  actorRole: string | null
  reasonCode: string | null
  text: string | null
  /** What staff wanted done; null unless a change was prepared, taken back, or lapsed. */
  act: VoucherAct | null
  /** Number of the order that it happened to; null of the voucher itself. */
  order: string | null
  orderId: string | null
  /** Step of making that was done; null of everything else. */
  step: string | null
  /** Day that was named with it, midnight UTC: promised, expected, or the last one for an answer; null for none. */
  day: Date | null
  /** The help by which a clerk did it for the person; null where nobody did. */
  help: { organisationId: string | null } | null
  /** Null unless money moved. */
  money: StoryMoney | null
}

const nothing = {
  ...{ actorRole: null, reasonCode: null, text: null, act: null, order: null, orderId: null, step: null },
  ...{ day: null, help: null, money: null },
} as const satisfies Partial<StoryLine>

/** A line with what is known of it. */
export function storyLine(known: Pick<StoryLine, 'at' | 'type'> & Partial<StoryLine>): StoryLine {
  return { ...nothing, ...known }
}

/**
 * Whether two instants are of one act: each row of it takes the clock by itself, and some of them name the other by no id.
 */
export function isOneAct(one: Date, other: Date): boolean {
  return Math.abs(one.getTime() - other.getTime()) < 5_000
}
