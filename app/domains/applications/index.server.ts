export { addDocument } from './add-document.server'
export { deleteDraft } from './commands/delete-draft.server'
export {
  type RecordSubmissionError,
  type RecordSubmissionInput,
  recordSubmission,
} from './commands/record-submission.server'
export { removeDocument } from './commands/remove-document.server'
export { saveAnswer } from './commands/save-answer.server'
export { startDraft } from './commands/start-draft.server'
export { isStepOpen, listEditableSteps } from './correction'
export { isEditable } from './lifecycle'
export { applicantRoles } from './policy'
export { getMeasurements } from './queries/get-measurements.server'
export { getOwnAnswers, type OwnAnswers } from './queries/get-own-answers.server'
export { getOwnDocument } from './queries/get-own-document.server'
export { listOwnApplications } from './queries/list-own-applications.server'
