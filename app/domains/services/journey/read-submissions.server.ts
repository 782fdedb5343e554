import type { Work } from '~/platform/work.server'
import { openSubmissions, type Submission } from './submission.server'

/** Everything that was sent of an application, the first one first; empty while a draft or out of sight. */
export async function readSubmissions(work: Work, applicationId: string): Promise<Submission[]> {
  const rows = await work.tx.submission.findMany({
    where: { applicationId },
    orderBy: { number: 'asc' },
    select: { id: true, applicationId: true, contentCipher: true, isWhole: true },
  })
  return openSubmissions(rows)
}
