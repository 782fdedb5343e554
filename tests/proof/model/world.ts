import { quarterName, quarterOf } from '~/domains/vouchers/budget/rules'
import type { BudgetUrgency, DeviceOrderStatus, VoucherStatus } from '~/platform/prisma/enums'

// Vouchers as their rules say, kept apart from the program's rows: whole soʻm and days at midnight UTC. One region, one
// kind of device, one maker, three people; the device of the first one is for a child.

export const ceilings = [300_000, 450_000, 500_000] as const
/** What a decision gives. */
export const fullCeiling = 500_000
export const prices = [400_000, 500_000, 700_000] as const
export const people = [0, 1, 2] as const
export const validDays = 20
export const lifeYears = 2
export const returnDays = 14
/** Days that a hand-over waits before it is paid, and the least that is paid. */
export const holdingDays = 7
export const leastPayout = 100_000
export const firstDay = new Date('2026-11-30T00:00:00Z')

export interface Right {
  person: number
  urgency: BudgetUrgency | null
  grantedOn: Date
  renewableOn: Date
  /** Null where it never waited. */
  wait: 'waiting' | 'served' | null
}

export interface Voucher {
  right: number
  status: VoucherStatus
  ceiling: number
  validUntil: Date
  suspendedOn: Date | null
  /** True when a line gave it: then what it gives back goes to the line of the day. */
  ofLine: boolean
}

export interface Order {
  voucher: number
  price: number
  part: number
  paid: boolean
  status: DeviceOrderStatus
  placedOn: Date
  handedOverOn: Date | null
  /** What finance took back of it. */
  clawed: number | null
}

export interface Transfer {
  sum: number
  status: 'sent' | 'paid' | 'refused' | 'returned'
}

export interface Model {
  today: Date
  accounts: Map<string, number>
  /** What finance put on each line, by quarter. */
  approved: Map<string, number>
  rights: Right[]
  vouchers: Voucher[]
  orders: Order[]
  transfers: Transfer[]
}

export const openModel = (): Model => ({
  ...{ today: firstDay, accounts: new Map(), approved: new Map() },
  ...{ rights: [], vouchers: [], orders: [], transfers: [] },
})

/** The line of the day; null while finance has approved none. */
export function lineOf(m: Model): string | null {
  const quarter = quarterName(quarterOf(m.today))
  return m.approved.has(quarter) ? `line:${quarter}` : null
}

export const isBudgeted = (m: Model) => m.approved.size > 0

/** Where the money of a voucher goes that is not spent. */
export const backOf = (m: Model, { ofLine }: Voucher) => (ofLine ? (lineOf(m) ?? 'treasury') : 'treasury')

export const standing = (m: Model, account: string) => m.accounts.get(account) ?? 0

/** Accounts that may be below zero: what the State, a provider and the bank have given, and what a maker owes. */
const mayOwe = new Set(['treasury', 'provider', 'bank', 'maker'])

/** Money goes from one account to another; throws where one that holds money would owe some. */
export function pay(m: Model, from: string, to: string, sum: number): void {
  if (sum < 0) throw new Error(`${from} pays ${sum} to ${to}`)
  if (sum === 0) return
  const left = standing(m, from) - sum
  if (left < 0 && !mayOwe.has(from)) throw new Error(`${from} is overdrawn by ${-left}`)
  m.accounts.set(from, left)
  m.accounts.set(to, standing(m, to) + sum)
}

/** The latest voucher of a right is what staff change; earlier ones were replaced. */
export const isLatest = (m: Model, at: number) =>
  m.vouchers.findLastIndex(({ right }) => right === m.vouchers[at]?.right) === at

/** Reads a row that is known to be there. */
export function at<Row>(rows: readonly Row[], index: number | undefined): Row {
  const row = rows[index ?? -1]
  if (!row) throw new Error(`no row ${index}`)
  return row
}
