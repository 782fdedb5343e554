import { enqueue } from '~/domains/jobs/index.server'
import type { Work } from '~/platform/work.server'

/** Has the page of a payment that was ended closed by the worker. */
export async function enqueueClosing(work: Work, intentId: string, runAt?: Date): Promise<void> {
  const key = `payments.close:${intentId}`
  await enqueue(work, 'payments.closePage', { intentId }, { key, ...(runAt && { runAt }) })
}
