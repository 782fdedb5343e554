/** The months of an award: from the one after the decision, for so many. Days are midnight UTC. */
export function awardMonths(decidedOn: Date, months: number): { fromOn: Date; untilOn: Date } {
  const year = decidedOn.getUTCFullYear()
  const next = decidedOn.getUTCMonth() + 1
  return {
    fromOn: new Date(Date.UTC(year, next, 1)),
    // Day 0 of a month is the last one of the month before.
    untilOn: new Date(Date.UTC(year, next + months, 0)),
  }
}
