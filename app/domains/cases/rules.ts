/** `overdue`, `today`, `soon` (two days and less) or `later`; days are midnight UTC. */
export function dueState(dueOn: Date, today: Date): 'overdue' | 'today' | 'soon' | 'later' {
  const days = Math.round((dueOn.getTime() - today.getTime()) / 86_400_000)
  if (days < 0) return 'overdue'
  if (days === 0) return 'today'
  return days <= 2 ? 'soon' : 'later'
}
