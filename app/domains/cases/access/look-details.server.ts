import type { Work } from '~/platform/work.server'
import { readReason } from './find-access.server'

/** What is recorded of a look at a case: of which, from which centre, and why where it was not hers. */
export async function lookDetails(work: Work, caseId: string) {
  const accessReason = await readReason(work, caseId)
  return {
    applicationId: caseId,
    organisationId: work.organisationId,
    ...(accessReason !== null && { accessReason }),
  }
}
