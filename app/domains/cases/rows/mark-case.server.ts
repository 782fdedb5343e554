import { nameMarks, type PersonName, phoneMark } from '~/domains/identity/index.server'
import { getVersion, readSubmissions, textOf } from '~/domains/services/index.server'
import { nameColumns } from '~/lib/people/person-name'
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
  // One list whatever its length, so that the statement is planned once.
  const list = marks.map(String)
  await work.tx.$executeRaw`
    with gone as (
      delete from case_name_mark m where m.application_id = ${one.id}::uuid and m.centre_code = ${centreCode}
        and m.mark <> all (${list}::bigint[]))
    insert into case_name_mark (application_id, centre_code, mark, is_guarded)
      select ${one.id}::uuid, ${centreCode}, mark, ${isGuarded} from unnest(${list}::bigint[]) mark
      on conflict do nothing`
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
        select: nameColumns,
      })
    : null
  const sent = applicationId ? (await readSubmissions(work, applicationId)).at(-1) : undefined
  const version = sent && (await getVersion(work, serviceCode, sent.journeyVersion))
  return {
    names: [applicant ?? [], sent?.beneficiary ?? []].flat(),
    phone: sent && version ? textOf(sent.answers, version.definition.contact.phone) : null,
  }
}
