import type { ApplicationStatus } from '~/platform/prisma/enums'

/** The answers may be changed: before they were sent, or when the centre asked for it. */
export function isEditable(status: ApplicationStatus): boolean {
  return status === 'draft' || status === 'correction_requested'
}
