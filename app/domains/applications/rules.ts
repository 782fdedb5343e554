/** Files one application may have, and octets one file may have (DESIGN section 2). */
export const mostDocuments = 12
export const mostFileBytes = 10 * 1024 * 1024

/** `overdue`, `today`, `soon` (two days and less) or `later`; days are midnight UTC. */
export function dueState(dueOn: Date, today: Date): 'overdue' | 'today' | 'soon' | 'later' {
  const days = Math.round((dueOn.getTime() - today.getTime()) / 86_400_000)
  if (days < 0) return 'overdue'
  if (days === 0) return 'today'
  return days <= 2 ? 'soon' : 'later'
}

// A correction names its steps in the event's reason code, `device,documents`: codes, so no health fact stands open.
export function joinSteps(steps: readonly string[]): string {
  return steps.join(',')
}

export function splitSteps(reasonCode: string | null): string[] {
  return (reasonCode ?? '').split(',').filter(Boolean)
}
