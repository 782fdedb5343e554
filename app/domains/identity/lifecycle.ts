import type { DataExportStatus, RoleRequestStatus } from '~/platform/prisma/enums'

/** A powerful role that was asked for: once decided it stays so, and whoever wants it still asks anew. */
export const roleRequestLifecycle = {
  prepared: { confirm: 'confirmed', withdraw: 'withdrawn', refuse: 'refused', lapse: 'lapsed' },
  confirmed: {},
  withdrawn: {},
  refused: {},
  lapsed: {},
  at_once: {},
} as const satisfies Record<RoleRequestStatus, Record<string, RoleRequestStatus>>

/** What a person asked for of her data: made by a job, and gone after a day. */
export const dataExportLifecycle = {
  queued: { finish: 'ready', fail: 'failed' },
  ready: { delete: 'deleted' },
  failed: { delete: 'deleted' },
  deleted: {},
} as const satisfies Record<DataExportStatus, Record<string, DataExportStatus>>
