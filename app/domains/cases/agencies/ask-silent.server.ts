import type { ContextWith } from '~/domains/identity/context'
import type { AgencyGateway } from '../ports'
import { askAgencies } from './ask-agencies.server'

/**
 * The portal asks a register again that did not answer. Where it was answered meanwhile, or the case went on, there is
 * nothing to ask: the refusal is the end of it.
 */
export async function askSilent(
  context: ContextWith<{ agencies: AgencyGateway }>,
  { caseId, check }: { caseId: string; check: string },
): Promise<void> {
  await askAgencies(context, { caseId, only: check })
}
