import { nameMarks, type PersonName } from '~/domains/identity/index.server'
import { readSubmissions } from '~/domains/services/index.server'
import type { Case } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

export type CaseToMark = Pick<Case, 'id' | 'centreCode' | 'isProtected'>

/**
 * Makes a case known to the search of a centre by the names of who applied and whom it is for: its own centre, or where
 * its appeal went. What it was found by there before, and is not any more, goes. With the portal's eyes.
 */
export async function markCase(
  work: Work,
  one: CaseToMark,
  { names, centreCode = one.centreCode }: { names: readonly PersonName[]; centreCode?: string },
): Promise<void> {
  const marks = nameMarks(`centre:${centreCode}`, names)
  const isGuarded = one.isProtected || centreCode !== one.centreCode
  const rows = marks.map((mark) => ({ caseId: one.id, centreCode, mark, isGuarded }))
  await work.tx.caseNameMark.deleteMany({ where: { caseId: one.id, centreCode, mark: { notIn: marks } } })
  await work.tx.caseNameMark.createMany({ data: rows, skipDuplicates: true })
}

/** The names that a case is found by, as they are now; with the portal's eyes. */
export async function readCaseNames(
  work: Work,
  { applicantId, applicationId }: Pick<Case, 'applicantId' | 'applicationId'>,
): Promise<PersonName[]> {
  const applicant = applicantId
    ? await work.tx.person.findUnique({
        where: { id: applicantId },
        select: { familyName: true, givenName: true, patronymic: true },
      })
    : null
  const sent = applicationId ? (await readSubmissions(work, applicationId)).at(-1) : undefined
  return [applicant ?? [], sent?.beneficiary ?? []].flat()
}
