import { type ContextWith, systemContext } from '~/domains/identity/context'
import type { JobHandlers } from '~/domains/jobs/index.server'
import { notificationJobs } from '~/domains/notifications/index.server'
import type { NotificationPorts } from '~/domains/notifications/ports'
import { type PaymentPorts, paymentJobs } from '~/domains/payments/index.server'
import { renderMessage } from '~/i18n/messages/message-renderer.server'
import { newId } from '~/lib/ids'
import { ok } from '~/lib/result'
import { createTaskList } from '~/worker/task-list'
import { createTestGateway } from '../../integration/vouchers/gateway'
import { runDueJobs } from '../../setup/run-due-jobs'

type WorkerPorts = PaymentPorts & NotificationPorts

const sent = async () => ok({ providerId: newId() })

const ports: WorkerPorts = {
  sms: { send: sent },
  mail: { send: sent },
  telegram: null,
  messages: { render: renderMessage },
  attachments: { of: async () => [] },
  payments: { card: createTestGateway() },
  paidSubjects: {} as PaymentPorts['paidSubjects'],
}

/** What the worker does of what acts have left behind, with providers that take everything. */
export function runJobs(ownerUrl: string): Promise<void> {
  const context: ContextWith<WorkerPorts> = { ...systemContext(() => new Date(), 'bench'), ports }
  const handlers: JobHandlers<WorkerPorts> = { ...paymentJobs, ...notificationJobs }
  return runDueJobs(
    ownerUrl,
    createTaskList(handlers, () => context),
  )
}
