import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { systemScope } from '~/platform/system-scope.server'
import { statusesBefore } from '../lifecycle'
import { readReports } from '../rules'
import type { SmsProvider } from '../schema'

/**
 * Keeps what an SMS provider reports. Reports come late, twice and out of order: a delivered message stays delivered.
 * False when the body is not a report of this provider.
 */
export async function recordDeliveryReport(provider: SmsProvider, body: unknown): Promise<boolean> {
  const reports = readReports(provider, body)
  if (!reports) return false
  await transaction(systemScope, async (tx) => {
    for (const { messageId, providerId, status } of reports) {
      if (!status) continue
      const which = isId(messageId) ? { id: messageId } : providerId ? { providerId } : null
      if (!which) continue
      const failureCode = status === 'failed' ? 'notDelivered' : null
      const from = status === 'delivered' ? statusesBefore('delivered') : statusesBefore('failed')
      await tx.message.updateMany({
        where: { ...which, channel: 'sms', status: { in: from } },
        data: { status, failureCode },
      })
    }
  })
  return true
}
