import type { TaskList } from 'graphile-worker'
import type { Ports } from '~/composition.server'
import { administrationJobs } from '~/domains/administration/index.server'
import { applicationJobs, assistanceJobs, mandateJobs } from '~/domains/applications/index.server'
import { appointmentJobs } from '~/domains/appointments/index.server'
import { boardJobs } from '~/domains/board/index.server'
import { careJobs } from '~/domains/care/index.server'
import { caseJobs } from '~/domains/cases/index.server'
import { systemContext } from '~/domains/identity/context'
import { identityJobs } from '~/domains/identity/index.server'
import type { JobHandlers } from '~/domains/jobs/index.server'
import { makerJobs } from '~/domains/makers/index.server'
import { notificationJobs } from '~/domains/notifications/index.server'
import { paymentJobs } from '~/domains/payments/index.server'
import { voucherJobs } from '~/domains/vouchers/index.server'
import { scanJobs } from '~/workflows/applications/scan-documents.server'
import { auditJobs } from '~/workflows/audit/anchor-audit.server'
import { closingJobs } from '~/workflows/centres/move-closing.server'
import { deviceOrderJobs } from '~/workflows/device-orders/device-order-jobs.server'
import { scanActJobs } from '~/workflows/device-orders/scan-act.server'
import { entitlementJobs } from '~/workflows/entitlements/tell-entitlements.server'
import { exportJobs } from '~/workflows/exports/write-list.server'
import { marketJobs } from '~/workflows/market-orders/market-jobs.server'
import { ownDataJobs } from '~/workflows/own-data/export-data.server'
import { retentionJobs } from '~/workflows/retention/retention-jobs.server'
import { searchJobs } from '~/workflows/search/search-jobs.server'
import { scanRenewalPaperJobs } from '~/workflows/vouchers/renewals/scan-renewal-paper.server'
import { createTaskList } from './task-list'

/** What each domain's `jobs.server.ts` exports. A new domain with jobs gets a line here. */
const handlerSets: JobHandlers<Ports>[] = [
  paymentJobs,
  notificationJobs,
  marketJobs,
  voucherJobs,
  makerJobs,
  deviceOrderJobs,
  scanActJobs,
  scanRenewalPaperJobs,
  searchJobs,
  retentionJobs,
  ownDataJobs,
  exportJobs,
  entitlementJobs,
  administrationJobs,
  careJobs,
  caseJobs,
  identityJobs,
  boardJobs,
  appointmentJobs,
  assistanceJobs,
  mandateJobs,
  applicationJobs,
  scanJobs,
  auditJobs,
  closingJobs,
]

/** Loads the outside systems only now, so that migrating and testing the queue needs none of them. */
export async function loadTaskList(): Promise<TaskList> {
  const { ports } = await import('~/composition.server')
  const handlers: JobHandlers<Ports> = Object.assign({}, ...handlerSets)
  return createTaskList(handlers, (jobId) => ({
    ...systemContext(() => new Date(), `job-${jobId}`),
    ports: ports(),
  }))
}
