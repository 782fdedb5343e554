export { checkParameter } from './commands/check-parameter.server'
export { confirmParameter } from './commands/confirm-parameter.server'
export { confirmRoleRequest } from './commands/confirm-role-request.server'
export { grantRole } from './commands/grant-role.server'
export { prepareParameter } from './commands/prepare-parameter.server'
export { prepareRoleRequest } from './commands/prepare-role-request.server'
export { refuseRoleRequest } from './commands/refuse-role-request.server'
export { removeSynonym } from './commands/remove-synonym.server'
export { revokeRole } from './commands/revoke-role.server'
export { runJobsAgain } from './commands/run-jobs-again.server'
export { saveSynonym } from './commands/save-synonym.server'
export { takeRoleAtOnce } from './commands/take-role-at-once.server'
export { withdrawParameter } from './commands/withdraw-parameter.server'
export { withdrawRoleRequest } from './commands/withdraw-role-request.server'
export { administrationJobs } from './jobs.server'
export {
  grantableRoles,
  isPowerful,
  mayChangeRoles,
  type OrganisationKind,
  organisationKindOf,
} from './policy'
export { type AuditLine, findAuditEntries } from './queries/find-audit-entries.server'
export { type GrantFormFacts, getGrantForm } from './queries/get-grant-form.server'
export { getPersonFile } from './queries/get-person-file.server'
export { listFailedJobs } from './queries/list-failed-jobs.server'
export { listParameterProposals } from './queries/list-parameter-proposals.server'
export { getRoleRequest, listRoleRequests } from './queries/list-role-requests.server'
export { verifyChain } from './queries/verify-chain.server'
export { type ParameterState, readParameterState } from './rules'
