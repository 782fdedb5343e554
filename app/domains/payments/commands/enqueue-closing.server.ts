import { enqueue } from '~/domains/jobs/index.server'
import type { Tx } from '~/platform/db.server'

/** Has the page of a payment that was ended closed by the worker. */
export async function enqueueClosing(tx: Tx, intentId: string, runAt?: Date): Promise<void> {
  const key = `payments.close:${intentId}`
  await enqueue(tx, 'payments.closePage', { intentId }, { key, ...(runAt && { runAt }) })
}
