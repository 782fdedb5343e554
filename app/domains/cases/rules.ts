const dayMs = 86_400_000

/** How rules take the state of a register's answer: what was never answered is not known. */
export const judgedOutcomes = {
  found: 'found',
  not_found: 'notFound',
  not_known: 'notKnown',
  waiting: 'notKnown',
} as const

/** What became overdue longer ago was told then. */
const daysBack = 14

/** Days of which people are told: within two days, or overdue. */
export function daysToTell(today: Date): { gte: Date; lte: Date } {
  const after = (days: number) => new Date(today.getTime() + days * dayMs)
  return { gte: after(-daysBack), lte: after(2) }
}

/** `overdue`, `today`, `soon` (two days and less) or `later`; days are midnight UTC. */
export function dueState(dueOn: Date, today: Date): 'overdue' | 'today' | 'soon' | 'later' {
  const days = Math.round((dueOn.getTime() - today.getTime()) / dayMs)
  if (days < 0) return 'overdue'
  if (days === 0) return 'today'
  return days <= 2 ? 'soon' : 'later'
}
