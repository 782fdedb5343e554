import { recordAudit } from '~/domains/audit/index.server'
import { getPurchaserSide, getSellerFamily, refuseBothSides, standsOn } from '~/domains/identity/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { type LockContractError, lockOwnContract } from '../../rows/lock-own-contract.server'
import { lastPartDay } from '../free-days'
import { mostParts } from '../limits'
import { tellPartSide } from '../rows/tell.server'
import { placedPieces } from '../rules'
import type { PartsInput } from '../schema'
import { sealPartWords } from '../sealed.server'

export type CreatePartsError =
  | LockContractError
  | 'contracts.error.moved'
  | 'contracts.error.suspended'
  | 'pool.error.nobody'
  | 'pool.error.dueOn'
  | 'pool.error.answerBy'
  | 'pool.error.seller'
  | 'pool.error.invited'
  | 'pool.error.tooMany'
  | 'pool.error.tooManyParts'
  | 'sides.error.splitContract'

export interface CreatePartsInput extends Omit<PartsInput, 'price'> {
  contractId: string
  /** The line of which they are parts, from 1. */
  line: number
  unitPriceTiyin: bigint
}

/** Who holds a contract in force asks other shops to make pieces of a line; nobody is bound before she accepts. */
export async function createParts(
  work: Work,
  input: CreatePartsInput,
): Promise<Result<{ invited: number }, CreatePartsError>> {
  const { contractId, line: number, parts, dueOn, answerBy } = input
  const locked = await lockOwnContract(work, contractId)
  if (!locked.ok) return locked
  const { contract, side, personId } = locked.value
  const { line, stages, earlier } = await work.asSystem(async () => ({
    line: await work.tx.purchaseContractLine.findUnique({
      where: { contractId_position: { contractId, position: number - 1 } },
    }),
    stages: await work.tx.purchaseContractStage.findMany({ where: { contractId }, select: { dueOn: true } }),
    earlier: await work.tx.contractPart.findMany({ where: { contractId }, include: { deliveries: true } }),
  }))
  if (side !== 'seller' || !line) return refuse('contracts.error.notFound')
  if (contract.status !== 'running') return refuse('contracts.error.moved')
  if (contract.seller.status !== 'approved') return refuse('contracts.error.suspended')
  if (parts.length === 0) return refuse('pool.error.nobody')
  const today = dayOf(work.now())
  if (dueOn < today || dueOn > lastPartDay(stages, today)) return refuse('pool.error.dueOn')
  if (answerBy < today || answerBy > dueOn) return refuse('pool.error.answerBy')
  if (earlier.length + parts.length > mostParts)
    return refuse('pool.error.tooManyParts', { count: mostParts })
  const ofLine = earlier.filter(({ linePosition }) => linePosition === line.position)
  const free = line.quantity - placedPieces(ofLine)
  const asked = parts.reduce((sum, { pieces }) => sum + pieces, 0)
  if (asked > free) return refuse('pool.error.tooMany', { count: free })
  const ids = parts.map(({ sellerId }) => sellerId)
  const waits = ofLine.some(({ status, sellerId }) => status === 'invited' && ids.includes(sellerId))
  if (waits || new Set(ids).size < ids.length) return refuse('pool.error.invited')
  const shops = await readShops(work, contract.purchaserId, ids)
  for (const { id } of shops) {
    const own = refuseBothSides('splitContract', work, await getSellerFamily(work, id))
    if (own) return own
  }
  if (shops.length < ids.length || ids.includes(contract.sellerId)) return refuse('pool.error.seller')
  const coordinator = await work.tx.seller.findUniqueOrThrow({ where: { id: contract.sellerId } })
  const { words, unit, position: linePosition } = line
  const { note, unitPriceTiyin } = input
  for (const [at, { sellerId, pieces: quantity }] of parts.entries()) {
    const position = earlier.length + at + 1
    const part = {
      id: newId(),
      coordinatorId: contract.sellerId,
      sellerId,
      number: `${contract.number}/${position}`,
    }
    await work.asSystem(() =>
      work.tx.contractPart.create({
        data: {
          ...{ ...part, contractId, linePosition, position, title: contract.title, words, unit, quantity },
          ...{ coordinatorName: coordinator.displayName, unitPriceTiyin, dueOn, answerBy },
          sellerName: shops.find(({ id }) => id === sellerId)?.displayName ?? '',
          noteCipher: sealPartWords(note, 'note', part.id),
          ...{ invitedAt: work.now(), invitedById: personId },
        },
      }),
    )
    await recordAudit(work, {
      subject: part.id,
      action: 'contractPart.invited',
      details: { count: quantity, amountTiyin: String(unitPriceTiyin * BigInt(quantity)) },
    })
    await tellPartSide(work, part, {
      ...{ side: 'worker', step: 'invited', template: 'notifications.contractPartInvited' },
      variables: { number: part.number, answerByOn: isoDay(answerBy) },
    })
  }
  return ok({ invited: parts.length })
}

/** Those of the shops that sell, and whose owner is not of the organisation. */
async function readShops(work: Work, purchaserId: string, ids: readonly string[]) {
  const shops = await work.asSystem(() =>
    work.tx.seller.findMany({
      where: { id: { in: [...ids] }, status: 'approved' },
      select: { id: true, displayName: true, personId: true },
    }),
  )
  const buyers = await getPurchaserSide(work, purchaserId)
  return shops.filter(({ personId }) => !standsOn(buyers, { personId }))
}
