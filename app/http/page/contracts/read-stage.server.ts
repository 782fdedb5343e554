import { mayInTeam } from '~/domains/identity/index.server'
import { type ContractView, getContract, isUndelivered, type StageView } from '~/domains/market/index.server'
import { createFormat } from '~/i18n/format'
import { dayOf, isoDayOf } from '~/platform/clock.server'
import { dayParts } from '~/ui/questions/fields/day-parts'
import { wordContract } from '~/views/orders/word-contract.server'
import { wordStage } from '~/views/orders/word-stage.server'
import { notFound, type SignedInContext } from '../../guards.server'
import { pageTitle } from '../../urls.server'
import { stepOf } from './read-contract.server'

interface Asked {
  id?: string | undefined
  /** From 1. */
  stage?: string | undefined
}

/** The stage at an address of a contract that is, or was, in force; not found for everybody but its two sides. */
export async function getStage(
  context: SignedInContext,
  { id, stage: asked }: Asked,
): Promise<{ contract: ContractView; stage: StageView }> {
  const contract = await getContract(context, id ?? '')
  const stage = contract?.runningAt && contract.stages.find(({ position }) => String(position + 1) === asked)
  if (!contract || !stage) throw notFound()
  return { contract, stage }
}

/** A stage for the page of either side, and what that side may say of it. */
export async function readStage(context: SignedInContext, asked: Asked) {
  const { contract, stage } = await getStage(context, asked)
  const { locale } = context
  const { side } = contract
  const { number, stages } = await wordContract(contract, locale, dayOf(context.now()))
  const isRunning = contract.status === 'running'
  const mayAct = isRunning && (side === 'seller' || mayInTeam(context, 'requests'))
  const facts = stages.find(({ id }) => id === stage.id)
  if (!facts) throw notFound()
  const { step } = stepOf(context, { ...contract, endSide: null }, [stage])
  return {
    title: pageTitle(locale, 'stages.of', { number, stage: facts.number }),
    contract: { id: contract.id, number, count: stages.length },
    stage: { ...facts, ...wordStage(contract, stage, locale) },
    next: isRunning && stage.status !== 'paid' ? step : null,
    nextStage: { number: facts.number, date: createFormat(locale).dateLong(stage.dueOn) },
    ...{ side, hasCode: stage.hasActCode },
    isOver: contract.status === 'ended',
    mayDeliver: mayAct && side === 'seller' && isUndelivered(stage.status),
    mayAnswer: mayAct && side === 'buyer' && stage.status === 'delivered',
    maySend: mayAct && side === 'buyer',
    mayReceive: mayAct && side === 'seller',
    today: dayParts(isoDayOf(context.now())),
  }
}
