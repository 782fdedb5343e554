import { mayInTeam } from '~/domains/identity/index.server'
import { type ContractView, getContract, takesTerms } from '~/domains/market/index.server'
import { wordContract } from '~/views/orders/word-contract.server'
import { notFound, type SignedInContext } from '../../guards.server'
import { pageTitle } from '../../urls.server'

type NextStep =
  | 'propose'
  | 'proposeAgain'
  | 'waitTerms'
  | 'waitAgain'
  | 'accept'
  | 'acceptLast'
  | 'waitOther'
  | 'running'
  | 'endWaits'
  | 'endAsked'
  | 'letGo'
  | 'ended'

/** What comes next for the side that reads. */
function nextStep(contract: ContractView): NextStep {
  const { status, side, proposedAt, change, accepted, endSide, runningAt } = contract
  if (status === 'ended') return runningAt ? 'ended' : 'letGo'
  if (status === 'running') {
    if (!endSide) return 'running'
    return endSide === side ? 'endWaits' : 'endAsked'
  }
  if (change) return side === 'seller' ? 'proposeAgain' : 'waitAgain'
  if (!proposedAt) return side === 'seller' ? 'propose' : 'waitTerms'
  if (accepted[side]) return 'waitOther'
  return status === 'agreed' ? 'acceptLast' : 'accept'
}

/** The contract at an address, for the page of either side; not found for everybody else. */
export async function readContract(context: SignedInContext, id: string | undefined) {
  const contract = await getContract(context, id ?? '')
  if (!contract) throw notFound()
  const { locale } = context
  const { side, change, endReason, status, codeUntil } = contract
  const next = nextStep(contract)
  const mayAct = side === 'seller' || mayInTeam(context, 'requests')
  const isOpen = takesTerms(status)
  return {
    title: pageTitle(locale, 'contracts.of', { number: contract.number }),
    contract: await wordContract(contract, locale),
    ...{ requestId: contract.requestId, side, next, change, endReason, mayAct },
    hasCode: codeUntil !== null,
    mayConfirm: mayAct && (next === 'accept' || next === 'acceptLast'),
    mayReturn: mayAct && side === 'buyer' && isOpen && contract.proposedAt !== null && change === null,
    mayClose: mayAct && (isOpen || next === 'running'),
    mayPropose: side === 'seller' && isOpen,
  }
}
