export { countWrongAnswer, isTriedTooOften } from './answers/answer-tries.server'
export { findNamed } from './answers/find-named.server'
export { refuseBothSides, standsOn } from './both-sides'
export { cancelRoleGrant } from './commands/cancel-role-grant.server'
export { changeGrantDuties } from './commands/change-grant-duties.server'
export { changeRole } from './commands/change-role.server'
export { createRoleGrant } from './commands/create-role-grant.server'
export { decideRoleRequest } from './commands/decide-role-request.server'
export { deleteEnded } from './commands/delete-ended.server'
export { deleteKeptForm } from './commands/delete-kept-form.server'
export { endSession } from './commands/end-session.server'
export { type FormToKeep, keepForm } from './commands/keep-form.server'
export { keepProvenPhone } from './commands/keep-proven-phone.server'
export { recordPerson } from './commands/record-person.server'
export { type RoleRequestInput, recordRoleRequest } from './commands/record-role-request.server'
export { saveViewSettings } from './commands/save-view-settings.server'
export { signIn } from './commands/sign-in.server'
export { updateContact } from './commands/update-contact.server'
export { type ContactIndex, indexContact } from './contact-index.server'
export { identityJobs } from './jobs.server'
export { nameMarks, type PersonName, phoneMark, searchedMarks } from './names/name-marks.server'
export {
  claimExport,
  deleteOldExports,
  finishExport,
  noteExportProgress,
} from './own-data/move-export.server'
export { getOwnExport, openOwnExport } from './own-data/open-export.server'
export { requestExport } from './own-data/request-export.server'
export {
  buyersOf,
  dutiesOf,
  hasTeam,
  mayInTeam,
  shopTeamOf,
  type TeamArea,
  type TeamDuty,
  type TeamRole,
  teamOf,
  workshopOf,
} from './policy'
export { type FoundPerson, findPeople, mostFound } from './queries/find-people.server'
export { findRoleRequests, type NamedRoleRequest } from './queries/find-role-requests.server'
export { getKeptForm } from './queries/get-kept-form.server'
export { getProfile, type Profile } from './queries/get-profile.server'
export { getSession } from './queries/get-session.server'
export { getSessionPerson } from './queries/get-session-person.server'
export { getViewSettings } from './queries/get-view-settings.server'
export { listNames } from './queries/list-names.server'
export { listOwnAudit } from './queries/list-own-audit.server'
export { listPhones } from './queries/list-phones.server'
export { listRoleGrants, type RoleGrantRow } from './queries/list-role-grants.server'
export { listRoles } from './queries/list-roles.server'
export { listSessions } from './queries/list-sessions.server'
export { isRole, type Role, roleHome } from './roles'
export { getAssistedVoucher } from './rows/get-assisted-voucher.server'
export { lockRoleRequest } from './rows/lock-role-request.server'
export {
  getCaseSide,
  getCitizenSide,
  getMakerFamily,
  getMatterSide,
  getParcelBuyers,
  getParcelSides,
  getPaymentSide,
  getPeopleByContact,
  getPurchaserSide,
  getSellerFamily,
  getSellerReviewSide,
  getShopAgainstBuyer,
  getVoucherSide,
} from './rows/read-sides.server'
export { type LiveSession, resumeVisit } from './rows/resume-visit.server'
export { whereStanding } from './rows/standing'
export { isFreshSession, sessionLimits } from './rules'
export { type Budget, takeFromBudget } from './take-from-budget.server'
