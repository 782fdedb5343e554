export { confirmProposal } from './commands/confirm-proposal.server'
export { prepareProposal } from './commands/prepare-proposal.server'
export { withdrawProposal } from './commands/withdraw-proposal.server'
export { distanceFromRegionKm, listFarRegions, placeOfRegion } from './distance'
export { confirmHolidayChange, withdrawHolidayChange } from './holidays/decide-holiday-change.server'
export { getHolidayChange } from './holidays/get-holiday-change.server'
export { listHolidaysOfYear } from './holidays/list-holidays-of-year.server'
export { lockHolidayChange } from './holidays/lock-holidays.server'
export {
  type HolidayChangeInput,
  type HolidayFault,
  prepareHolidayChange,
} from './holidays/prepare-holiday-change.server'
export { readNames } from './loaded.server'
export { changeCentre } from './places/change-centre.server'
export {
  type CentreChangeWhole,
  confirmCentreChange,
  lockCentreChange,
  withdrawCentreChange,
} from './places/decide-centre-change.server'
export type { CentreFault } from './places/find-centre-fault.server'
export { getServingCentre } from './places/get-serving-centre.server'
export { getSuccessor } from './places/get-successor.server'
export { listCentreChoices } from './places/list-centre-choices.server'
export { listClosings, listDueClosings } from './places/list-closings.server'
export { listEveryCentre } from './places/list-every-centre.server'
export { listPlaceChanges } from './places/list-place-changes.server'
export { listWaitingCentres } from './places/list-waiting-centres.server'
export {
  type CentreChangeInput,
  type PrepareCentreRefusal,
  prepareCentreChange,
} from './places/prepare-centre-change.server'
export { beginClosing, endClosing, holdClosing, lockClosing } from './places/run-closing.server'
export { changeOrganisation, createOrganisation } from './places/save-organisation.server'
export { getCentre } from './queries/get-centre.server'
export { getDeviceKind } from './queries/get-device-kind.server'
export { getOrganisation } from './queries/get-organisation.server'
export { getPageVersions } from './queries/get-page-versions.server'
export { getParameter } from './queries/get-parameter.server'
export { getTerritory } from './queries/get-territory.server'
export { listAllOrganisations } from './queries/list-all-organisations.server'
export { listCentres } from './queries/list-centres.server'
export { listDeviceKinds } from './queries/list-device-kinds.server'
export { listDeviceSummaries } from './queries/list-device-summaries.server'
export { type DistrictChoices, listDistrictChoices } from './queries/list-district-choices.server'
export { listDistricts } from './queries/list-districts.server'
export { listEveryOrganisation } from './queries/list-every-organisation.server'
export { listHolidays } from './queries/list-holidays.server'
export { listOrganisations } from './queries/list-organisations.server'
export { listParameters } from './queries/list-parameters.server'
export { listProposals } from './queries/list-proposals.server'
export { listRegions } from './queries/list-regions.server'
export { addressColumns, readAddress } from './read-address'
export { lockForProposal } from './rows/lock-for-proposal.server'
export { lockProposal } from './rows/lock-proposal.server'
export { isDistrict } from './rows/read-district.server'
export { addWorkingDays, centreNamesAt, isWorkingDay } from './rules'
export type { CentreFacts, Organisation, OrganisationFacts, Parameter } from './schema'
