import type { Model } from './world'

/** What a move is done to; numbers are places in the rows of the model. */
export interface Target {
  person?: number
  voucher?: number
  order?: number
  transfer?: number
  /** Soʻm, or days. */
  sum?: number
  act?: string
}

/** Something that can be done to vouchers: to what, when it is allowed, and what follows. */
export interface Move {
  /** What it could be tried on as things stand, allowed or not. */
  targets(m: Model): Target[]
  may(m: Model, target: Target): boolean
  follow(m: Model, target: Target): void
}

/** One step of a sequence: a move by name, and a number that chooses its target. */
export type Step = readonly [name: string, choice: number]

/** Three of four times something that is allowed, so that sequences come far; null when there is nothing at all. */
export function choose(m: Model, move: Move, choice: number): Target | null {
  const all = move.targets(m)
  const allowed = choice % 4 === 0 ? all : all.filter((target) => move.may(m, target))
  const among = allowed.length > 0 ? allowed : all
  return among[Math.floor(choice / 4) % Math.max(1, among.length)] ?? null
}

export const each = (rows: readonly unknown[]) => rows.map((_, index) => index)
