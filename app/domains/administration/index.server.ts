export { confirmParameter, withdrawParameter } from './commands/decide-parameter.server'
export { checkParameter, prepareParameter } from './commands/prepare-parameter.server'
export { revokeRole } from './commands/revoke-role.server'
export { runJobsAgain } from './commands/run-jobs-again.server'
export { removeSynonym, saveSynonym } from './commands/save-synonym.server'
export {
  grantableRoles,
  isPowerful,
  mayChangeRoles,
  mayReviewSellers,
  mayRunMarketDesk,
  type OrganisationKind,
  organisationKindOf,
} from './policy'
export { findAuditEntries } from './queries/find-audit-entries.server'
export { getPersonFile } from './queries/get-person-file.server'
export { listFailedJobs } from './queries/list-failed-jobs.server'
export { listParameterProposals } from './queries/list-parameter-proposals.server'
export { getRoleRequest, listRoleRequests } from './queries/list-role-requests.server'
export { verifyChain } from './queries/verify-chain.server'
export { type ParameterState, readParameterState } from './rules'
