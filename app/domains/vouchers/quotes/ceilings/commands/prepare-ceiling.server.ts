import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { tellHeads } from '../../../claims/rows/tell-heads.server'
import { isOtherDraft } from '../../../claims/seen-draft'
import { hadPartInCeiling, type TakeCeilingError, takeCeiling } from '../rows/take-ceiling.server'
import type { CeilingRefusal } from '../rules'
import { sealCeilingText } from '../sealed.server'

export interface PrepareCeilingInput {
  ceilingId: string
  outcome: 'approve' | 'refuse'
  /** Null unless it is refused. */
  reasonCode: CeilingRefusal | null
  /** Read by the person once it is decided. */
  text: string
  /** Moment of what was prepared when she opened the page; null or absent for nothing. */
  seenAt?: Date | null
}

export type PrepareCeilingError =
  | TakeCeilingError
  | 'quotes.error.moved'
  | 'quotes.error.preparedAnew'
  | 'quotes.error.decidedByYou'

/** Somebody of the centre says whether the State pays a price above its ceiling, and why; a head who is another decides. */
export async function prepareCeiling(
  work: Work,
  { ceilingId, outcome, reasonCode, text, seenAt }: PrepareCeilingInput,
): Promise<Result<null, PrepareCeilingError>> {
  const taken = await takeCeiling(work, ceilingId)
  if (!taken.ok) return taken
  const { ceiling, voucher } = taken.value
  if (ceiling.status !== 'asked') return refuse('quotes.error.moved')
  if (await hadPartInCeiling(work, ceiling)) return refuse('quotes.error.decidedByYou')
  if (isOtherDraft(ceiling.preparedAt, seenAt)) return refuse('quotes.error.preparedAnew')
  await work.asSystem(() =>
    work.tx.ceilingRequest.update({
      where: { id: ceilingId },
      data: {
        ...{ outcome, reasonCode, outcomeCipher: sealCeilingText('outcome', text, ceilingId) },
        ...{ preparedById: work.personId, preparedAt: work.now() },
      },
    }),
  )
  await recordAudit(work, {
    subject: voucher.id,
    action: 'voucher.ceilingPrepared',
    details: { quoteId: ceiling.quoteId, ...(reasonCode && { reasonCode }) },
  })
  const at = { centreCode: ceiling.centreCode, path: `/staff/ceilings/${ceilingId}` }
  await tellHeads(work, at, {
    key: `ceilingRequest:${ceilingId}:prepared:${work.now().getTime()}`,
    ...{ template: 'notifications.ceilingPrepared', variables: { number: voucher.number } },
  })
  return ok(null)
}
