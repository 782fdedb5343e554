import { mayInTeam } from '~/domains/identity/index.server'
import {
  type ContractView,
  getContract,
  isOwnStep,
  listPoolFacts,
  nextStep,
  owedAtEnd,
  takesTerms,
} from '~/domains/market/index.server'
import type { RequestUnit } from '~/domains/market/schema'
import { createFormat } from '~/i18n/format'
import { nameInScript } from '~/i18n/show-in-script'
import { getT } from '~/i18n/translator.server'
import { dayOf } from '~/platform/clock.server'
import { wordContract } from '~/views/orders/word-contract.server'
import { notFound, type SignedInContext } from '../../guards.server'
import { pageTitle } from '../../urls.server'

/** What comes next for the side that reads, of the contract or of one of its stages. */
export function stepOf(context: SignedInContext, contract: ContractView, stages = contract.stages) {
  const { proposedAt, change, accepted, side } = contract
  const hasAccepted = { buyer: accepted.buyer !== null, seller: accepted.seller !== null }
  const state = {
    ...contract,
    isProposed: proposedAt !== null,
    isReturned: change !== null,
    hasAccepted,
    stages,
  }
  return nextStep(state, side, dayOf(context.now()))
}

/** Who else makes what was ordered, in a reader's language; null of what the seller makes alone. */
async function readPool(context: SignedInContext, { id, lines }: ContractView) {
  const facts = await listPoolFacts(context, id)
  if (facts.length === 0) return null
  const { locale } = context
  const t = getT(locale)
  const { number } = createFormat(locale)
  const amount = (unit: RequestUnit, count: number) =>
    t(`requests.amount.${unit}`, { count, shown: number(count) })
  return {
    shops: new Set(facts.flatMap(({ shopIds }) => shopIds)).size,
    names: [...new Set(facts.flatMap(({ names }) => names))].map((name) => nameInScript(name, locale)),
    lines: facts.flatMap(({ linePosition, pieces, accepted }) => {
      const line = lines.find(({ position }) => position === linePosition)
      if (!line) return []
      const { words, unit, quantity } = line
      return [
        {
          id: String(linePosition),
          words,
          pieces: amount(unit, pieces),
          all: amount(unit, quantity),
          ready: number(accepted),
        },
      ]
    }),
  }
}

/** The contract at an address, for the page of either side; not found for everybody else. */
export async function readContract(context: SignedInContext, id: string | undefined) {
  const contract = await getContract(context, id ?? '')
  if (!contract) throw notFound()
  const { locale } = context
  const { side, change, endReason, status, codeUntil } = contract
  const { step: next, stage: position } = stepOf(context, contract)
  const stage = contract.stages.find((one) => one.position === position)
  const { money, dateLong } = createFormat(locale)
  const owed = status === 'ended' ? owedAtEnd(contract.stages) : { byBuyer: 0n, bySeller: 0n }
  const mayAct = side === 'seller' || mayInTeam(context, 'requests')
  const isOpen = takesTerms(status)
  return {
    title: pageTitle(locale, 'contracts.of', { number: contract.number }),
    contract: await wordContract(contract, locale, dayOf(context.now())),
    ...{ requestId: contract.requestId, side, next, change, endReason, mayAct },
    nextStage: stage ? { number: stage.position + 1, date: dateLong(stage.dueOn) } : null,
    isOwn: isOwnStep(next),
    wasRunning: contract.runningAt !== null,
    pool: contract.runningAt === null ? null : await readPool(context, contract),
    owed: {
      byBuyer: owed.byBuyer === 0n ? null : money(owed.byBuyer),
      bySeller: owed.bySeller === 0n ? null : money(owed.bySeller),
    },
    hasCode: codeUntil !== null,
    mayConfirm: mayAct && (next === 'accept' || next === 'acceptLast'),
    mayReturn: mayAct && side === 'buyer' && isOpen && contract.proposedAt !== null && change === null,
    isRunning: status === 'running',
    mayClose: mayAct && (isOpen || (status === 'running' && contract.endSide === null)),
    mayPropose: side === 'seller' && isOpen,
  }
}
