/** Rows that are in force on a day (midnight UTC), by their first and last day; null is without one. */
export function inTerm(day: Date) {
  return {
    AND: [
      { OR: [{ startsOn: null }, { startsOn: { lte: day } }] },
      { OR: [{ endsOn: null }, { endsOn: { gte: day } }] },
    ],
  }
}
