export { addDocument } from './add-document.server'
export { closeAssistance } from './assistance/commands/close-assistance.server'
export { completeAssistance } from './assistance/commands/complete-assistance.server'
export {
  type RecordAssistanceError,
  type RegisterWord,
  recordAssistance,
} from './assistance/commands/record-assistance.server'
export {
  type RecordConsentCodeError,
  recordConsentCode,
} from './assistance/commands/record-consent-code.server'
export { recordSpokenConsent } from './assistance/commands/record-spoken-consent.server'
export { refuseAssistance } from './assistance/commands/refuse-assistance.server'
export { tryConsentCode } from './assistance/commands/try-consent-code.server'
export { assistanceJobs } from './assistance/jobs.server'
export { countOwnAssistances } from './assistance/queries/count-own-assistances.server'
export { findConsentContact } from './assistance/queries/find-consent-contact.server'
export { getOwnAssistance, type OwnAssistance } from './assistance/queries/get-own-assistance.server'
export { type Help, listHelp } from './assistance/queries/list-help.server'
export type { GivenAssistance } from './assistance/rows/give-assistance.server'
export { assistRoles, isAssistRole, signedForm, waysOf } from './assistance/rules'
export { signAssistance } from './assistance/sign-assistance.server'
export { deleteDraft } from './commands/delete-draft.server'
export { type RecordScanInput, recordScan } from './commands/record-scan.server'
export {
  type RecordSubmissionError,
  type RecordSubmissionInput,
  recordSubmission,
} from './commands/record-submission.server'
export { removeDocument } from './commands/remove-document.server'
export { removePhones } from './commands/remove-phones.server'
export { renewDraft } from './commands/renew-draft.server'
export { saveAnswer } from './commands/save-answer.server'
export { startDraft } from './commands/start-draft.server'
export { isStepOpen, listEditableSteps } from './correction'
export { applicationJobs } from './jobs.server'
export { isEditable } from './lifecycle'
export { answerMandate } from './mandates/commands/answer-mandate.server'
export { endMandate } from './mandates/commands/end-mandate.server'
export { notifyGrantor } from './mandates/commands/notify-grantor.server'
export { openGrantorMandates } from './mandates/commands/open-grantor-mandates.server'
export { recordGuardianship } from './mandates/commands/record-guardianship.server'
export {
  type RecordMandateError,
  type RecordMandateInput,
  recordMandate,
} from './mandates/commands/record-mandate.server'
export { recordMandateCode } from './mandates/commands/record-mandate-code.server'
export { requestMandate } from './mandates/commands/request-mandate.server'
export { revokeMandate } from './mandates/commands/revoke-mandate.server'
export { tryMandateCode } from './mandates/commands/try-mandate-code.server'
export { mandateJobs } from './mandates/jobs.server'
export { findGrantorAccount } from './mandates/queries/find-grantor-account.server'
export { findGrantorContact } from './mandates/queries/find-grantor-contact.server'
export { getCaseMandate } from './mandates/queries/get-case-mandate.server'
export { getConfirmedMandate } from './mandates/queries/get-confirmed-mandate.server'
export { getGuardianshipClaim } from './mandates/queries/get-guardianship-claim.server'
export { getMandate } from './mandates/queries/get-mandate.server'
export { listMandates } from './mandates/queries/list-mandates.server'
export { listPeopleToActFor } from './mandates/queries/list-people-to-act-for.server'
export type { MandateView } from './mandates/rows/view-mandate.server'
export { applicantRoles, fillerRoles } from './policy'
export { getDraftPhone } from './queries/get-draft-phone.server'
export { getLateScans } from './queries/get-late-scans.server'
export { getOwnAnswers, type OwnAnswers } from './queries/get-own-answers.server'
export { getOwnDocument } from './queries/get-own-document.server'
export { getScanQueue } from './queries/get-scan-queue.server'
export { getWaitingDocument } from './queries/get-waiting-document.server'
export { listOwnApplications } from './queries/list-own-applications.server'
export { listUnscannedDocuments } from './queries/list-unscanned-documents.server'
export { listWaitingDocuments } from './queries/list-waiting-documents.server'
export { enqueueScan } from './rows/write-document.server'
