import { recordAudit } from '~/domains/audit/index.server'
import { notify } from '~/domains/notifications/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { lockProvision } from '../../rows/lock-provision.server'
import { openTerms } from '../../sealed.server'

export interface GoodsHandoverInput {
  caseId: string
  /** Codes of what was handed over. */
  items: readonly string[]
  /** Midnight UTC. */
  handedOn: Date
}

export type RecordGoodsError =
  | 'care.error.goodsNone'
  | 'care.error.goodsItems'
  | 'care.error.goodsDay'
  | 'care.error.goodsEnded'

/**
 * Writes down that things of what was given in kind were handed over on a day; the person is asked whether she has them.
 * The caller has made sure that it is the centre's own. A thing is handed over once, and anew when it did not come.
 */
export async function recordGoodsHandover(
  work: Work,
  { caseId, items, handedOn }: GoodsHandoverInput,
): Promise<Result<null, RecordGoodsError>> {
  const provision = await lockProvision(work, caseId)
  const recordedById = work.personId
  if (provision?.kind !== 'in-kind' || !recordedById) return refuse('care.error.goodsNone')
  if (provision.status === 'ended') return refuse('care.error.goodsEnded')
  if (handedOn < provision.fromOn || handedOn > dayOf(work.now())) return refuse('care.error.goodsDay')
  const given = openTerms(provision.termsCipher, provision.id).items ?? []
  const before = await work.tx.goodsHandover.findMany({
    where: { provisionId: provision.id, status: { not: 'disputed' } },
    select: { itemCode: true },
  })
  const asked = [...new Set(items)]
  const isOpen = (code: string) => given.includes(code) && !before.some(({ itemCode }) => itemCode === code)
  if (asked.length === 0 || !asked.every(isOpen)) return refuse('care.error.goodsItems')
  const { id: provisionId, personId, number } = provision
  await work.asSystem(() =>
    work.tx.goodsHandover.createMany({
      data: asked.map((itemCode) => ({
        ...{ id: newId(), provisionId, itemCode, handedOn, recordedById, recordedAt: work.now() },
      })),
    }),
  )
  const count = asked.length
  await recordAudit(work, {
    subject: provisionId,
    action: 'provision.goodsHandedOver',
    details: { applicationId: caseId, count },
  })
  if (personId)
    await notify(work, {
      key: `provision:${provisionId}:goods-${before.length}-${asked.join('-')}-${work.now().getTime()}`,
      ...{ personId, template: 'notifications.goodsHandedOver', locale: null },
      ...{ variables: { number: number ?? '' }, path: `/applications/${caseId}/received-goods` },
    })
  return ok(null)
}
