import { recordAudit } from '~/domains/audit/index.server'
import { notify } from '~/domains/notifications/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextGoodsHandoverStatus } from '../../lifecycle'
import { lockProvision } from '../../rows/lock-provision.server'
import { sealGoodsAnswer } from '../../sealed.server'

export interface GoodsAnswerInput {
  caseId: string
  /** Whether she has everything that was written down as handed over. */
  answer: 'receive' | 'dispute'
  /** What is missing or wrong; needed where she says so. */
  text: string | null
}

export type AnswerGoodsError =
  | 'care.error.goodsNotFound'
  | 'care.error.goodsAnswered'
  | 'care.error.goodsText.missing'

/** Whose it is says of all that waits for her word that she has it, or that she has not. Whoever wrote it down is told. */
export async function answerGoodsHandover(
  work: Work,
  { caseId, answer, text }: GoodsAnswerInput,
): Promise<Result<null, AnswerGoodsError>> {
  const provision = await lockProvision(work, caseId)
  if (provision?.kind !== 'in-kind' || !work.personId || provision.personId !== work.personId)
    return refuse('care.error.goodsNotFound')
  if (answer === 'dispute' && !text) return refuse('care.error.goodsText.missing')
  const { id: provisionId, number } = provision
  const waiting = await work.tx.goodsHandover.findMany({ where: { provisionId, status: 'recorded' } })
  if (waiting.length === 0) return refuse('care.error.goodsAnswered')
  for (const { id, status: before } of waiting) {
    const status = nextGoodsHandoverStatus(before, answer)
    if (!status) throw new Error(`${answer} from ${before}`)
    const answerCipher = text && sealGoodsAnswer(text, id)
    await work.asSystem(() =>
      work.tx.goodsHandover.update({
        where: { id },
        data: { status, answeredAt: work.now(), answerCipher },
      }),
    )
  }
  await recordAudit(work, {
    subject: provisionId,
    action: answer === 'receive' ? 'provision.goodsReceived' : 'provision.goodsDisputed',
    details: { applicationId: caseId, count: waiting.length },
  })
  for (const personId of new Set(waiting.map(({ recordedById }) => recordedById)))
    await notify(work, {
      key: `provision:${provisionId}:goodsAnswered-${waiting[0]?.id}-${personId}`,
      ...{ personId, template: 'notifications.goodsAnswered', locale: null, channels: ['portal'] },
      ...{ variables: { number: number ?? '' }, path: `/staff/cases/${caseId}` },
    })
  return ok(null)
}
