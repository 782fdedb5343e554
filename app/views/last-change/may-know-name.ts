/** Roles of people who work in the name of a public body, and know one another by name. */
const staff = [
  'inson_specialist',
  'inson_head',
  'finance_officer',
  'approver',
  'administrator',
  'auditor',
] as const satisfies readonly string[]

const isStaff = (role: string) => (staff as readonly string[]).includes(role)

/** Staff are told who of the staff was faster; citizens, sellers and makers are neither told names nor named. */
export function mayKnowName(readerRole: string, actorRole: string): boolean {
  return isStaff(readerRole) && isStaff(actorRole)
}
