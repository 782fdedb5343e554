import { nameMarks, type PersonName, phoneMark } from '~/domains/identity/index.server'
import { getVersion, readSubmissions, textOf } from '~/domains/services/index.server'
import type { Case } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** What a case is found by. */
export interface CaseKnownBy {
  names: readonly PersonName[]
  /** 12 digits; null where none was given. */
  phone: string | null
}

export type CaseToMark = Pick<Case, 'id' | 'centreCode' | 'isProtected'>

/**
 * Makes a case known to the search of a centre by the names of who applied and whom it is for, and by the phone given: its own centre, or where
 * its appeal went. What it was found by there before, and is not any more, goes. With the portal's eyes.
 */
export async function markCase(
  work: Work,
  one: CaseToMark,
  { names, phone, centreCode = one.centreCode }: CaseKnownBy & { centreCode?: string },
): Promise<void> {
  const scope = `centre:${centreCode}` as const
  const marks = [...nameMarks(scope, names), ...(phone ? [phoneMark(scope, phone)] : [])]
  const isGuarded = one.isProtected || centreCode !== one.centreCode
  const rows = marks.map((mark) => ({ caseId: one.id, centreCode, mark, isGuarded }))
  await work.tx.caseNameMark.deleteMany({ where: { caseId: one.id, centreCode, mark: { notIn: marks } } })
  await work.tx.caseNameMark.createMany({ data: rows, skipDuplicates: true })
}

/** What a case is found by, as it is now; with the portal's eyes. */
export async function readCaseKnownBy(
  work: Work,
  one: Pick<Case, 'applicantId' | 'applicationId' | 'serviceCode'>,
): Promise<CaseKnownBy> {
  const { applicantId, applicationId, serviceCode } = one
  const applicant = applicantId
    ? await work.tx.person.findUnique({
        where: { id: applicantId },
        select: { familyName: true, givenName: true, patronymic: true },
      })
    : null
  const sent = applicationId ? (await readSubmissions(work, applicationId)).at(-1) : undefined
  const version = sent && (await getVersion(work, serviceCode, sent.journeyVersion))
  return {
    names: [applicant ?? [], sent?.beneficiary ?? []].flat(),
    phone: sent && version ? textOf(sent.answers, version.definition.contact.phone) : null,
  }
}
