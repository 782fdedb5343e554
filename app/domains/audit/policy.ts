/** Who looks for what a line of the audit is about. */
export function mayFindSubjects({ role }: { role: string }): boolean {
  return role === 'auditor' || role === 'administrator'
}
