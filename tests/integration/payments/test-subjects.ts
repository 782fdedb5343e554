import { recordAudit } from '~/domains/audit/index.server'
import type { PaidSubject, PaidSubjectHandler, PaidSubjects } from '~/domains/payments/ports'
import { ok, refuse } from '~/lib/result'
import { keyFrom } from '~/lib/text-key'
import type { Work } from '~/platform/work.server'

/** A subject whose id ends so is sold out. */
export const goneEnding = '0000'

/** Whose payers were told that the bank said no. */
export const failedIntents: string[] = []

/** How often the subject was completed. */
export function countCompletions(tx: Work, subjectId: string): Promise<number> {
  return tx.auditEntry.count({ where: { chain: `order:${subjectId}` } })
}

// Each completion leaves a line of its own: completing twice would be seen.
const handler: PaidSubjectHandler = {
  async onPaid(work: Work, { subjectId }: PaidSubject) {
    if (subjectId.endsWith(goneEnding)) return refuse(keyFrom('test.error.gone'))
    await recordAudit(work, { subject: subjectId, action: 'order.paid' })
    return ok(null)
  },
  onRefused: async () => undefined,
  async onFailed(_work, failed) {
    failedIntents.push(failed.intentId)
  },
}

export const testSubjects: PaidSubjects = { device_top_up: handler, market_checkout: handler }
