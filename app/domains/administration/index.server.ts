export { checkParameter } from './commands/check-parameter.server'
export { confirmParameter } from './commands/confirm-parameter.server'
export { type ConfirmRoleRefusal, confirmRoleRequest } from './commands/confirm-role-request.server'
export { deleteSynonym } from './commands/delete-synonym.server'
export { grantRole } from './commands/grant-role.server'
export { type AuditLine, openAuditEntries } from './commands/open-audit-entries.server'
export { openPersonFile } from './commands/open-person-file.server'
export { prepareParameter } from './commands/prepare-parameter.server'
export { prepareRoleRequest } from './commands/prepare-role-request.server'
export { refuseRoleRequest } from './commands/refuse-role-request.server'
export { retryJobs } from './commands/retry-jobs.server'
export { type RevokeRoleRefusal, revokeRole } from './commands/revoke-role.server'
export { revokeRoleAtOnce, type TakeRoleRefusal } from './commands/revoke-role-at-once.server'
export { saveSynonym } from './commands/save-synonym.server'
export { verifyChain } from './commands/verify-chain.server'
export { withdrawParameter } from './commands/withdraw-parameter.server'
export { withdrawRoleRequest } from './commands/withdraw-role-request.server'
export {
  cancelExport,
  claimExport,
  deleteOldExports,
  type ExportFailure,
  type ExportFilters,
  exportFilters,
  exportRoles,
  finishExport,
  listExports,
  mayExport,
  mostRows,
  noteExportProgress,
  openExport,
  recordExportPart,
  requestExport,
  requestExportForm,
} from './exports/index.server'
export { confirmHoliday, prepareHoliday, withdrawHoliday } from './holidays/change-holidays.server'
export { administrationJobs } from './jobs.server'
export { decidePage } from './pages/commands/decide-page.server'
export { savePageDraft } from './pages/commands/save-page-draft.server'
export { submitPage } from './pages/commands/submit-page.server'
export { findPages } from './pages/queries/find-pages.server'
export { getPage } from './pages/queries/get-page.server'
export { listPageVersions, type PageVersion } from './pages/queries/list-page-versions.server'
export {
  type ConfirmCentreRefusal,
  confirmCentre,
  prepareCentre,
  withdrawCentre,
} from './places/change-centres.server'
export { endRolesOfClosed } from './places/end-roles-of-closed.server'
export { addOrganisation, keepCentre, keepOrganisation } from './places/keep-places.server'
export {
  centreForm,
  closeForm,
  newCentreForm,
  newOrganisationForm,
  organisationForm,
  organisationKinds,
  servedForm,
} from './places/schema'
export { enqueueMove, recordClosing, steerClosing } from './places/steer-closing.server'
export {
  askedByHead,
  givenByTwo,
  grantableRoles,
  isGivenByTwo,
  isPowerful,
  organisationKindOf,
} from './policy'
export {
  answerDays,
  answerOnce,
  type CreateMakerKeyError,
  callsOfKey,
  confirmProgramKey,
  createMakerKey,
  deleteAnswers,
  findProgram,
  keyDays,
  listProgramKeys,
  listProgramPeople,
  type Program,
  prepareProgramKey,
  programKeySorts,
  programKeysPerPage,
  programRole,
  recordProgramRead,
  recordProgramUse,
  refuseProgramKey,
  revokeProgramKey,
} from './programs/index.server'
export { getGrantForm } from './queries/get-grant-form.server'
export { getRoleRequest } from './queries/get-role-request.server'
export { listFailedJobs } from './queries/list-failed-jobs.server'
export { listParameterProposals } from './queries/list-parameter-proposals.server'
export { listRoleRequests } from './queries/list-role-requests.server'
export {
  listStaff,
  staffStates,
} from './queries/list-staff.server'
export { type ParameterState, readParameterState } from './rules'
export { askForRole } from './staff/ask-for-role.server'
export { listCentreRequests } from './staff/list-centre-requests.server'
export { askForRoleForm } from './staff/schema'
export {
  answerInvitation,
  changeDuties,
  dutiesForm,
  endTeamRole,
  getTeam,
  invitationCodeForm,
  inviteForm,
  listOwnInvitations,
  sendInvitation,
  withdrawInvitation,
} from './team/index.server'
