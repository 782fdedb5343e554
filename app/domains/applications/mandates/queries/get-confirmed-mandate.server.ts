import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'
import { type MandateView, viewMandate } from '../rows/view-mandate.server'
import { answerMs } from '../rules'

/** What somebody is asked for, once the code from her phone was typed; null for anybody else, and after half an hour. */
export async function getConfirmedMandate(work: Work, id: string): Promise<MandateView | null> {
  if (!isId(id)) return null
  const row = await work.asSystem(() => work.tx.mandate.findUnique({ where: { id } }))
  if (!row?.codeConfirmedAt || row.status !== 'asked') return null
  const isFresh = work.now().getTime() - row.codeConfirmedAt.getTime() < answerMs
  return isFresh ? viewMandate(work, row) : null
}
