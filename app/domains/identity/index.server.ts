export { refuseBothSides, standsOn } from './both-sides'
export { chooseRole } from './commands/choose-role.server'
export { deleteEnded } from './commands/delete-ended.server'
export { dropKeptForm } from './commands/drop-kept-form.server'
export { endSession } from './commands/end-session.server'
export { keepForm } from './commands/keep-form.server'
export { saveViewSettings } from './commands/save-view-settings.server'
export { signIn } from './commands/sign-in.server'
export { type Budget, takeFromBudget } from './commands/take-from-budget.server'
export { updateContact } from './commands/update-contact.server'
export { type FoundPerson, findPeople, mostFound } from './queries/find-people.server'
export { getKeptForm } from './queries/get-kept-form.server'
export { getProfile, getProfileIn, type Profile } from './queries/get-profile.server'
export { getSession, type LiveSession } from './queries/get-session.server'
export { getSessionPerson } from './queries/get-session-person.server'
export {
  getCitizenSide,
  getMakerSide,
  getMatterSide,
  getParcelSides,
  getPaymentSide,
  getSellerFamily,
  getSellerSide,
  getVoucherSide,
} from './queries/get-sides.server'
export { getViewSettings } from './queries/get-view-settings.server'
export { listOwnAudit } from './queries/list-own-audit.server'
export { listPhonesIn } from './queries/list-phones.server'
export { listRoleGrantsIn, type RoleGrantRow } from './queries/list-role-grants.server'
export { listRoleRequestsIn, type NamedRoleRequest } from './queries/list-role-requests.server'
export { listRoles } from './queries/list-roles.server'
export { listSessions } from './queries/list-sessions.server'
export { isRole, type Role, roleHome } from './roles'
export { sessionLimits } from './rules'
export { decideRoleRequestIn, lockRoleRequestIn } from './steps/decide-role-request.server'
export { grantRoleIn } from './steps/grant-role.server'
export { type RoleRequestInput, recordRoleRequestIn } from './steps/record-role-request.server'
export { revokeRoleIn } from './steps/revoke-role.server'
