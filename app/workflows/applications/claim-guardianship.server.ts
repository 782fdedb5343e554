import { getGuardianshipClaim, recordGuardianship } from '~/domains/applications/index.server'
import type { AgencyGateway } from '~/domains/cases/ports'
import type { ContextWith } from '~/domains/identity/context'
import { type Result, refuse } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import { askRegister } from './ask-register.server'

export type ClaimGuardianshipError =
  | 'mandates.error.notFound'
  | 'mandates.error.answered'
  | 'mandates.error.notGuardian'
  | 'mandates.error.registerSilent'

const register = 'guardianship-register'

/**
 * Who says that a court made her the guardian of the person she asks for a mandate: where the register names her, the
 * mandate is in force at once. Where it does not, or does not answer, the court's decision is shown at the desk.
 */
export async function claimGuardianship(
  context: ContextWith<{ agencies: AgencyGateway }>,
  mandateId: string,
): Promise<Result<null, ClaimGuardianshipError>> {
  const claim = await perform(context, getGuardianshipClaim, mandateId)
  if (!claim) return refuse('mandates.error.notFound')
  const { holderPinfl, pinfl, number } = claim
  const answer = await askRegister(context, { source: register, pinfl, purpose: number })
  if (answer.outcome === 'notKnown') return refuse('mandates.error.registerSilent')
  const guardians = answer.outcome === 'found' ? answer.facts.guardians : []
  const isNamed = Array.isArray(guardians) && guardians.includes(holderPinfl)
  return isNamed ? perform(context, recordGuardianship, mandateId) : refuse('mandates.error.notGuardian')
}
