import { type Lifecycle, statusesBeforeIn } from '~/lib/lifecycle'
import type { ListExportStatus } from '~/platform/prisma/enums'

/** A list that was asked for: made by a job, and gone after a day. */
export const listExportLifecycle = {
  queued: { finish: 'ready', fail: 'failed', cancel: 'cancelled' },
  ready: { delete: 'deleted' },
  failed: { delete: 'deleted' },
  cancelled: { delete: 'deleted' },
  deleted: {},
} as const satisfies Lifecycle<ListExportStatus>

/** The states from which an export may become `to`. */
export const statusesBefore = statusesBeforeIn(listExportLifecycle)
