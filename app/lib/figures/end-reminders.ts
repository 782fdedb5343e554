/**
 * When people are reminded that something ends: so many days before the last one, or later where that day was missed, until
 * the turn of the next reminder. Example values: no act names them.
 */
export const endReminders = [
  { days: 60, atLeast: 31 },
  { days: 30, atLeast: 8 },
  { days: 7, atLeast: 0 },
] as const
