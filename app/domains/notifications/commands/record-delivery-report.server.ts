import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'
import { statusesBefore } from '../lifecycle'
import { readReports } from '../rules'
import type { SmsProvider } from '../schema'

/**
 * Keeps what an SMS provider reports. Reports come late, twice and out of order: a delivered message stays delivered.
 * False when the body is not a report of this provider. The portal's own act.
 */
export async function recordDeliveryReport(
  work: Work,
  { provider, body }: { provider: SmsProvider; body: unknown },
): Promise<boolean> {
  const reports = readReports(provider, body)
  if (!reports) return false
  for (const { messageId, providerId, status } of reports) {
    if (!status) continue
    const which = isId(messageId) ? { id: messageId } : providerId ? { providerId } : null
    if (!which) continue
    const failureCode = status === 'failed' ? 'notDelivered' : null
    const from = status === 'delivered' ? statusesBefore('delivered') : statusesBefore('failed')
    await work.tx.message.updateMany({
      where: { ...which, channel: 'sms', status: { in: from } },
      data: { status, failureCode },
    })
  }
  return true
}
