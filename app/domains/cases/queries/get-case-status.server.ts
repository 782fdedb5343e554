import type { ApplicationStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { isOpen } from '../lifecycle'

/**
 * How a case stands, by its number as people type it, for who applied. Null for a foreign or missing one, and for a
 * protected one: nothing of it goes out of the portal.
 */
export async function getCaseStatus(
  work: Work,
  { number, applicantId }: { number: string; applicantId: string },
): Promise<{ number: string; status: ApplicationStatus; dueOn: Date; isOpen: boolean } | null> {
  const signs = number.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const written = `${signs.slice(0, 2)}-${signs.slice(2, 6)}-${signs.slice(6)}`
  const one = await work.tx.case.findFirst({
    where: { number: written, applicantId, isProtected: false },
    select: { number: true, status: true, dueOn: true },
  })
  return one && { ...one, isOpen: isOpen(one.status) }
}
