export type { Answers, StepId } from './answers'
export { type Catalogue, fitsAge, loadCatalogue } from './catalogue.server'
export { addDocument } from './commands/add-document.server'
export { askAgencies } from './commands/ask-agencies.server'
export { deleteDraft } from './commands/delete-draft.server'
export { giveBackApplication } from './commands/give-back-application.server'
export { removeDocument } from './commands/remove-document.server'
export { saveAnswer } from './commands/save-answer.server'
export { startDraft } from './commands/start-draft.server'
export { compareSubmissions } from './compare-submissions'
export { listEditableSteps } from './correction'
export { type AnswerLine, describeAnswers } from './describe-answers'
export {
  canVisit,
  getJourney,
  isAnswered,
  type Journey,
  listOpenSteps,
  listSteps,
} from './journey'
export { isPinflKnown } from './journeys/device-voucher'
export { isEditable, isOpen } from './lifecycle'
export { applicantRoles, caseRoles } from './policy'
export { getAppealEnd } from './queries/get-appeal-end.server'
export { type CaseFile, getCase } from './queries/get-case.server'
export { getCaseDocument, getOwnDocument } from './queries/get-document.server'
export { getOwnApplication, type OwnApplicationFile } from './queries/get-own-application.server'
export { type CaseFilter, caseFilters, listCases } from './queries/list-cases.server'
export { listColleagues } from './queries/list-colleagues.server'
export { listOwnApplications } from './queries/list-own-applications.server'
export { isGrownUp, mostDocuments, mostFileBytes } from './rules'
export { type AssignCaseError, assignApplicationIn } from './steps/assign-application.server'
export { type CaseToDecide, decideApplicationIn, takeCaseToDecide } from './steps/decide-application.server'
export type { MoveCaseError } from './steps/move-case.server'
export { readMeasurementsIn } from './steps/read-measurements.server'
export { requestCorrectionIn } from './steps/request-correction.server'
export { submitApplicationIn } from './steps/submit-application.server'
export { takeApplicationIn } from './steps/take-application.server'
export { withdrawApplicationIn } from './steps/withdraw-application.server'
