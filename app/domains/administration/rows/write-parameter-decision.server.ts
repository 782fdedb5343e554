import { recordAudit } from '~/domains/audit/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { forgetCached } from '~/platform/cache.server'
import type { ParameterProposal } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** Leaves the entry of a decision about a number of the law; all who ask for the number learn of it. */
export async function writeParameterDecision(
  work: Work,
  action: 'parameter.confirmed' | 'parameter.withdrawn',
  { id, code, value, unit, validFrom }: ParameterProposal,
): Promise<void> {
  await recordAudit(work, {
    ...{ action, subject: code },
    details: {
      proposalId: id,
      value: value.toString(),
      unit,
      validFrom: isoDay(validFrom),
    },
  })
  work.afterCommit(() => forgetCached('reference.parameters'))
}
