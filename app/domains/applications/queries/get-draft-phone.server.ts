import { loadCatalogue, openJourneyOf, textOf } from '~/domains/services/index.server'
import type { Work } from '~/platform/work.server'
import { openAnswers } from '../sealed.server'

/** The phone that somebody has written into a draft; null when there is none yet. */
export async function getDraftPhone(work: Work, id: string): Promise<string | null> {
  const row = await work.tx.application.findFirst({ where: { id, submissionKey: null } })
  const catalogue = await loadCatalogue(work.now(), work)
  const journey = row && (await openJourneyOf(work, { ...row, status: 'draft' }, catalogue))
  return journey ? textOf(openAnswers(row.answersCipher, id), journey.definition.contact.phone) : null
}
