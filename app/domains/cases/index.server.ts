export { findAccess } from './access/find-access.server'
export { giveReason } from './access/give-reason.server'
export { reasonsOf } from './access/rules'
export { askAgencies } from './agencies/ask-agencies.server'
export { listAgencies } from './agencies/list-agencies.server'
export { answerAppeal } from './appeals/commands/answer-appeal.server'
export { submitAppeal } from './appeals/commands/submit-appeal.server'
export { takeAppeal } from './appeals/commands/take-appeal.server'
export { withdrawAppeal } from './appeals/commands/withdraw-appeal.server'
export { isAppealable } from './appeals/rules'
export { assignCase } from './commands/assign-case.server'
export { endAbsence } from './commands/end-absence.server'
export { giveBackCase } from './commands/give-back-case.server'
export { markAbsence } from './commands/mark-absence.server'
export { openCase } from './commands/open-case.server'
export { passCase } from './commands/pass-case.server'
export { recordDecision } from './commands/record-decision.server'
export { recordLaterDecision } from './commands/record-later-decision.server'
export { refuseCase } from './commands/refuse-case.server'
export { requestCorrection } from './commands/request-correction.server'
export { type ResumeCaseError, resumeCase } from './commands/resume-case.server'
export { takeCase } from './commands/take-case.server'
export { takeOverCase } from './commands/take-over-case.server'
export { withdrawCase } from './commands/withdraw-case.server'
export { completeTask } from './desk/commands/complete-task.server'
export { deleteQueueFilter } from './desk/commands/delete-queue-filter.server'
export { recordNote } from './desk/commands/record-note.server'
export { recordPaperReview } from './desk/commands/record-paper-review.server'
export { saveQueueFilter } from './desk/commands/save-queue-filter.server'
export { settleDisagreement } from './desk/commands/settle-disagreement.server'
export { listQueueFilters } from './desk/queries/list-queue-filters.server'
export { listTasks, taskFilters, taskSorts } from './desk/queries/list-tasks.server'
export { reassignCases } from './desk/reassign-cases.server'
export { fittingReasons } from './evidence'
export { caseJobs } from './jobs.server'
export { isOpen, isOpenAppeal } from './lifecycle'
export { caseRoles, hasCaseRole } from './policy'
export { getAppealEnd } from './queries/get-appeal-end.server'
export { type CaseFile, getCase } from './queries/get-case.server'
export { getCaseDocument } from './queries/get-case-document.server'
export { getCaseStatus } from './queries/get-case-status.server'
export { getDecidingCentre } from './queries/get-deciding-centre.server'
export { getDecisionReceipt, type ReadReceipt } from './queries/get-decision-receipt.server'
export { getOutcome } from './queries/get-outcome.server'
export { getOwnCase, type OwnCase } from './queries/get-own-case.server'
export { getWorkload } from './queries/get-workload.server'
export { listAbsences } from './queries/list-absences.server'
export {
  type CaseFilter,
  type CaseRow,
  caseFilters,
  caseSorts,
  type DueFilter,
  dueFilters,
  listCases,
  mostClosed,
} from './queries/list-cases.server'
export { listColleagues } from './queries/list-colleagues.server'
export { listHeads } from './queries/list-heads.server'
export { listKnownFacts } from './queries/list-known-facts.server'
export { listOpenCasesOf } from './queries/list-open-cases-of.server'
export type { ReadCheck } from './rows/read-checks.server'
export {
  type CaseToDecide,
  type CaseToDecideError,
  takeCaseToDecide,
} from './rows/take-case-to-decide.server'
export { type DecidedCaseError, takeDecidedCase } from './rows/take-decided-case.server'
export { nameDecision, tellApplicant, tellStaff } from './rows/tell.server'
