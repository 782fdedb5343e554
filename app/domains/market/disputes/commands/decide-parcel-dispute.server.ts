import { recordAudit } from '~/domains/audit/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'
import { seal } from '~/platform/crypto.server'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { carryOut, type GiveBack } from '../carry-out.server'
import { nextDisputeStatus } from '../lifecycle'
import type { DisputeDecision } from '../rules'
import { type DecisionError, sumDecision } from '../sum-decision'
import { readDispute, type TakeDisputeError, type TakenDispute, takeDispute } from '../take-dispute.server'
import { tellDispute } from '../tell-dispute.server'
import { termOf } from '../term-of.server'

export interface DecideDispute extends DisputeDecision {
  parcelId: string
  problemId: string
  /** Why, for both sides. */
  answer: string
  /** Who prepared it; absent where one decides alone. */
  preparedById?: string
}

export type DecideDisputeError = TakeDisputeError | DecisionError

/**
 * The desk decides a dispute when both sides have spoken or the day is over; both are told what it brings and until when
 * another one of the desk can be asked to look. Only after that day anything happens (`endLookTerm`); what was decided at a
 * second look happens at once.
 */
export async function decideParcelDispute<E extends TextKey>(
  work: Work,
  { parcelId, problemId, ...said }: DecideDispute,
  giveBack: GiveBack<E>,
): Promise<Result<{ amountTiyin: bigint }, DecideDisputeError | E>> {
  const taken = await takeDispute(work, { parcelId, problemId })
  if (!taken.ok) return taken
  const sum = sumDecision(taken.value.parcel, said)
  if (!sum.ok) return sum
  const data = {
    ...{ remedy: said.remedy, units: Object.fromEntries(said.units), withDelivery: said.withDelivery },
    ...{ amountTiyin: sum.value, decidedById: work.personId, decidedAt: work.now() },
    preparedById: said.preparedById ?? null,
  }
  if (!taken.value.isSecond) {
    await announce(work, taken.value, { ...data, answer: said.answer })
    return ok({ amountTiyin: sum.value })
  }
  const answerCipher = seal(said.answer, { table: 'parcel_second_look', column: 'answer', row: problemId })
  await work.asSystem(() =>
    work.tx.parcelSecondLook.update({ where: { problemId }, data: { ...data, answerCipher } }),
  )
  await recordDecision(work, taken.value)
  const dispute = await readDispute(work, { parcelId, problemId })
  const done = dispute && (await carryOut(work, { parcel: taken.value.parcel, dispute }, giveBack))
  return done && !done.ok ? done : ok({ amountTiyin: sum.value })
}

async function announce(
  work: Work,
  { parcel, dispute }: TakenDispute,
  { answer, ...data }: Prisma.ParcelProblemUncheckedUpdateInput & { answer: string },
): Promise<void> {
  const lookByOn = await termOf(work, 'look')
  const status = nextDisputeStatus(dispute.status, 'announce') ?? 'announced'
  const answerCipher = seal(answer, { table: 'parcel_problem', column: 'answer', row: dispute.id })
  await work.asSystem(() =>
    work.tx.parcelProblem.update({
      where: { id: dispute.id },
      data: { ...data, status, lookByOn, answerCipher },
    }),
  )
  await recordDecision(work, { parcel, dispute })
  await tellDispute(work, parcel, {
    ...{ problemId: dispute.id, step: 'announced', template: 'notifications.marketDisputeAnnounced' },
    variables: { number: parcel.number, dueOn: isoDay(lookByOn) },
  })
}

function recordDecision(work: Work, { parcel, dispute }: Pick<TakenDispute, 'parcel' | 'dispute'>) {
  return recordAudit(work, {
    subject: parcel.orderId,
    action: 'parcelProblem.decided',
    details: { parcelId: parcel.id, problemId: dispute.id },
  })
}
