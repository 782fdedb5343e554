import { recordAudit } from '~/domains/audit/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import type { SellerRequirementChange } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** What is asked stands in the audit as numbers of the law do. */
export function recordRequirementChange(
  work: Work,
  action: 'parameter.prepared' | 'parameter.confirmed' | 'parameter.withdrawn',
  {
    act,
    code,
    kind,
    onDay,
    source,
  }: Pick<SellerRequirementChange, 'act' | 'code' | 'kind' | 'onDay' | 'source'>,
): Promise<void> {
  return recordAudit(work, {
    action,
    subject: `seller-requirement.${kind}.${code}.${act}`,
    details: { validFrom: isoDay(onDay), source },
  })
}
