import type { BudgetUrgency } from '~/platform/prisma/enums'

/** How many quarters ahead finance can plan. An example value. */
export const quartersAhead = 8

/** First day of the quarter that a day lies in; days are midnight UTC. */
export function quarterOf(day: Date): Date {
  return new Date(Date.UTC(day.getUTCFullYear(), Math.floor(day.getUTCMonth() / 3) * 3, 1))
}

/** First day of the quarter so many quarters later, or earlier when below zero. */
export function quarterLater(quarterOn: Date, quarters: number): Date {
  return new Date(Date.UTC(quarterOn.getUTCFullYear(), quarterOn.getUTCMonth() + 3 * quarters, 1))
}

/** `2026-Q4`, as people and forms name a quarter. */
export function quarterName(quarterOn: Date): string {
  return `${quarterOn.getUTCFullYear()}-Q${Math.floor(quarterOn.getUTCMonth() / 3) + 1}`
}

/** The first day of a quarter by its name; null when it is none. */
export function readQuarter(name: string): Date | null {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(name) ?? []
  return year && quarter ? new Date(Date.UTC(Number(year), (Number(quarter) - 1) * 3, 1)) : null
}

/**
 * Who is served before whom where money is short: children, whose devices are outgrown; then who has received none of
 * the group yet; then who renews one. An example rule: no act names one.
 */
export function urgencyOf(of: { isChild: boolean; hasOne: boolean }): BudgetUrgency {
  if (of.isChild) return 'child'
  return of.hasOne ? 'ordinary' : 'first'
}
