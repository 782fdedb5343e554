import type { OrganisationTask } from '~/views/organisation/find-tasks.server'

/** What a list says of one. */
export function describeReferral(task: OrganisationTask) {
  const { id, number, title, kind, status, version, askedOn, dueOn, isOverdue } = task
  return { id, number, title, kind, status, version, askedAt: askedOn, dueOn, isOverdue }
}
