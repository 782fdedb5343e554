export { type Answers, textOf } from './answers'
export { type Catalogue, loadCatalogue } from './catalogue.server'
export { addDocument } from './commands/add-document.server'
export { askAgencies } from './commands/ask-agencies.server'
export { deleteDraft } from './commands/delete-draft.server'
export { endAbsence } from './commands/end-absence.server'
export { giveBackApplication } from './commands/give-back-application.server'
export { markAbsence } from './commands/mark-absence.server'
export { removeDocument } from './commands/remove-document.server'
export { saveAnswer } from './commands/save-answer.server'
export { startDraft } from './commands/start-draft.server'
export { compareSubmissions } from './compare-submissions'
export { listEditableSteps } from './correction'
export { registeredEnd } from './eligibility'
export { fittingReasons } from './evidence'
export {
  type AnswerLine,
  canVisit,
  collectWords,
  describeAnswers,
  environmentOf,
  findPage,
  isAnswered,
  type Journey,
  listOpenSteps,
  listSteps,
  nextStep,
  previousStep,
  readPage,
} from './journey'
export { isEditable, isOpen } from './lifecycle'
export { applicantRoles, caseRoles } from './policy'
export { findOutcomeKindIn } from './queries/find-outcome-kind.server'
export { getAppealEnd } from './queries/get-appeal-end.server'
export { type CaseFile, getCase } from './queries/get-case.server'
export { getCaseDocument, getOwnDocument } from './queries/get-document.server'
export { getOwnApplication, type OwnApplicationFile } from './queries/get-own-application.server'
export { listAbsences } from './queries/list-absences.server'
export { caseFilters, listCases } from './queries/list-cases.server'
export { listColleagues, listHeads } from './queries/list-colleagues.server'
export { type DueCase, listDueCasesIn } from './queries/list-due-cases.server'
export { listOpenCasesOf } from './queries/list-open-cases-of.server'
export { listOwnApplications } from './queries/list-own-applications.server'
export { mostDocuments, mostFileBytes } from './rules'
export { type AssignCaseError, assignApplicationIn } from './steps/assign-application.server'
export { type CaseToDecide, decideApplicationIn, takeCaseToDecide } from './steps/decide-application.server'
export type { MoveCaseError } from './steps/move-case.server'
export type { PassCaseError } from './steps/pass-to-head.server'
export { passToHeadIn } from './steps/pass-to-head.server'
export type { ReadCheck } from './steps/read-checks.server'
export { readMeasurementsIn } from './steps/read-measurements.server'
export { type CorrectionError, requestCorrectionIn } from './steps/request-correction.server'
export { submitApplicationIn } from './steps/submit-application.server'
export { takeApplicationIn } from './steps/take-application.server'
export { type TakeOverError, takeOverApplicationIn } from './steps/take-over-application.server'
export { withdrawApplicationIn } from './steps/withdraw-application.server'
