import { recordAudit } from '~/domains/audit/index.server'
import { standsOn } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'
import { mayReviewMakers } from '../policy'
import type { AccreditationFile } from '../queries/get-own-accreditation.server'
import { readDecisions } from '../rows/read-decisions.server'
import { readLines } from '../rows/read-lines.server'
import { readPapers } from '../rows/read-papers.server'
import { findWorkshopSide } from '../rows/take-accreditation.server'
import { licensableKinds } from '../rules'
import { openAppliedAccount } from '../sealed.server'

export interface AccreditationToReview extends AccreditationFile {
  visits: { id: string; visitedOn: Date; visitors: string; findings: string }[]
  /** Kinds that it can be licensed for as things stand. */
  licensable: string[]
  /** True for whoever belongs to the workshop, or to a family of it. */
  isOwn: boolean
}

/** An application for the approver; null for none. Looking leaves an entry. */
export async function openAccreditation(
  work: Work,
  { accreditationId: id }: { accreditationId: string },
): Promise<AccreditationToReview | null> {
  if (!mayReviewMakers(work) || !isId(id)) return null
  const row = await work.tx.accreditation.findUnique({ where: { id } })
  if (!row?.submittedAt) return null
  await recordAudit(work, { subject: id, action: 'accreditation.viewed' })
  const { accountCipher, ...accreditation } = row
  const lines = await readLines(work, row)
  const visits = await work.tx.accreditationVisit.findMany({
    where: { accreditationId: id },
    orderBy: { visitedOn: 'desc' },
    select: { id: true, visitedOn: true, visitors: true, findings: true },
  })
  return {
    ...{ ...accreditation, lines, visits },
    account: openAppliedAccount(accountCipher, id),
    papers: await readPapers(work, id),
    decisions: await readDecisions(work, { accreditationId: id }),
    licensable: licensableKinds(lines, visits.length),
    isOwn: standsOn(await findWorkshopSide(work, row), work),
  }
}
