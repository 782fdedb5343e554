export { cancelExport } from './commands/cancel-export.server'
export { openExport } from './commands/open-export.server'
export { requestExport } from './commands/request-export.server'
export { exportRoles, mayExport } from './policy'
export { listExports } from './queries/list-exports.server'
export { mostRows } from './rules'
export {
  type ExportFailure,
  type ExportFilters,
  exportFilters,
  requestExportForm,
} from './schema'
export {
  claimExport,
  deleteOldExports,
  finishExport,
  noteExportProgress,
  recordExportPart,
} from './write-export.server'
