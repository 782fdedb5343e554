import type { MoveOf } from '~/domains/ledger/index.server'

/** Where money of a parcel stands: with who paid, kept safe, or with its seller. */
export const moneyPlaces = ['buyer', 'kept', 'seller'] as const
export type MoneyPlace = (typeof moneyPlaces)[number]

/** Tiyin that came to each place by one move, below zero where they left it: together 0. */
export interface ParcelMove {
  key: string
  kind: string
  at: Date
  changes: Record<MoneyPlace, bigint>
}

function placeOf(code: string): MoneyPlace {
  if (code.startsWith('escrow:')) return 'kept'
  return code.startsWith('seller:') ? 'seller' : 'buyer'
}

/** A parcel's story of its money: each posting by the places that it moved between. */
export function tellParcelMoney(moves: readonly MoveOf[]): ParcelMove[] {
  return moves.map(({ id, effectKind, at, fromCode, toCode, amountTiyin }) => {
    const changes = { buyer: 0n, kept: 0n, seller: 0n }
    changes[placeOf(fromCode)] -= amountTiyin
    changes[placeOf(toCode)] += amountTiyin
    return { key: String(id), kind: effectKind, at, changes }
  })
}

/** What stands at each place after all of it. */
export function sumParcelMoney(moves: readonly ParcelMove[]): Record<MoneyPlace, bigint> {
  const sum = { buyer: 0n, kept: 0n, seller: 0n }
  for (const { changes } of moves) for (const place of moneyPlaces) sum[place] += changes[place]
  return sum
}
