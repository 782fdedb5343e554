import { getDecisionReceipt } from '~/domains/cases/index.server'
import { notFound, type SignedInContext } from '~/http/guards.server'
import { showDecision } from '~/http/sheet/show-decision.server'
import type { Own } from './own.server'

/** What the decision on her application rests on, for the page and the PDF; 404 where there is none. */
export async function readDecision(context: SignedInContext, { file, journey, isProtected }: Own) {
  const { id, number, sentLines: lines, submission } = file
  const receipt = number ? await getDecisionReceipt(context, id) : null
  if (!receipt || !number) throw notFound()
  const { definition } = journey
  const beneficiary = submission?.beneficiary ?? null
  return showDecision(context, { number, isProtected, definition, lines, beneficiary }, receipt)
}
