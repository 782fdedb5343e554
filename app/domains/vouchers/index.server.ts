export type { BeneficiaryName } from './beneficiary.server'
export { approveBudgetEntry } from './budget/commands/approve-budget-entry.server'
export { prepareBudgetEntry } from './budget/commands/prepare-budget-entry.server'
export { withdrawBudgetEntry } from './budget/commands/withdraw-budget-entry.server'
export { getSpendingForecast } from './budget/forecast/get-spending-forecast.server'
export { getBudgetLine } from './budget/queries/get-budget-line.server'
export { getCaseWait } from './budget/queries/get-case-wait.server'
export { getOwnWait } from './budget/queries/get-own-wait.server'
export { listBudgetLines } from './budget/queries/list-budget-lines.server'
export { listBudgetQuarters } from './budget/queries/list-budget-quarters.server'
export { listDeviceGroups } from './budget/queries/list-device-groups.server'
export { listOwnWaits } from './budget/queries/list-own-waits.server'
export { listPreparedEntries } from './budget/queries/list-prepared-entries.server'
export { listWaits } from './budget/queries/list-waits.server'
export type { OwnWait } from './budget/rows/read-own-waits.server'
export { quarterLater, quarterName, quarterOf, readQuarter } from './budget/rules'
export {
  type ApplyVoucherChangeError,
  applyVoucherChange,
  type SeenVoucherChange,
} from './changes/commands/apply-voucher-change.server'
export {
  type PrepareVoucherChangeError,
  type PrepareVoucherChangeInput,
  prepareVoucherChange,
} from './changes/commands/prepare-voucher-change.server'
export { withdrawVoucherChange } from './changes/commands/withdraw-voucher-change.server'
export { countWaitingChanges } from './changes/queries/count-waiting-changes.server'
export { getCaseVoucher } from './changes/queries/get-case-voucher.server'
export {
  listWaitingChanges,
  waitingChangeSorts,
  waitingChangesPerPage,
} from './changes/queries/list-waiting-changes.server'
export { answerClaim } from './claims/commands/answer-claim.server'
export { askClaim } from './claims/commands/ask-claim.server'
export { completeRepair } from './claims/commands/complete-repair.server'
export { type DecideClaimError, decideClaim } from './claims/commands/decide-claim.server'
export { endClaim } from './claims/commands/end-claim.server'
export { handOnClaims } from './claims/commands/hand-on-claims.server'
export { openDispute } from './claims/commands/open-dispute.server'
export { openMakerClaim } from './claims/commands/open-maker-claim.server'
export { prepareOutcome } from './claims/commands/prepare-outcome.server'
export { submitDispute } from './claims/commands/submit-dispute.server'
export { takeBackDevice } from './claims/commands/take-back-device.server'
export { getCaseOrder } from './claims/queries/get-case-order.server'
export { getClaimTerms } from './claims/queries/get-claim-terms.server'
export { getOwnClaims } from './claims/queries/get-own-claims.server'
export { disputesPerPage, listDisputes } from './claims/queries/list-disputes.server'
export { listMakerClaims, makerClaimsPerPage } from './claims/queries/list-maker-claims.server'
export {
  type AddRenewalPaperError,
  addRenewalPaper,
} from './claims/renewals/commands/add-renewal-paper.server'
export { type AskRenewalError, askRenewal } from './claims/renewals/commands/ask-renewal.server'
export { type DecideRenewalError, decideRenewal } from './claims/renewals/commands/decide-renewal.server'
export { openRenewal } from './claims/renewals/commands/open-renewal.server'
export { prepareRenewal } from './claims/renewals/commands/prepare-renewal.server'
export { recordPaperScan } from './claims/renewals/commands/record-paper-scan.server'
export { submitRenewalAppeal } from './claims/renewals/commands/submit-renewal-appeal.server'
export { withdrawRenewal } from './claims/renewals/commands/withdraw-renewal.server'
export { countWaitingRenewals } from './claims/renewals/queries/count-waiting-renewals.server'
export { getCaseRenewals } from './claims/renewals/queries/get-case-renewals.server'
export { getOwnRenewals } from './claims/renewals/queries/get-own-renewals.server'
export { getRenewalPaper } from './claims/renewals/queries/get-renewal-paper.server'
export { getWaitingPaper } from './claims/renewals/queries/get-waiting-paper.server'
export { listRenewals, renewalsPerPage } from './claims/renewals/queries/list-renewals.server'
export type { RenewalFile } from './claims/renewals/rows/describe-renewal.server'
export type { TakeRenewalError } from './claims/renewals/rows/take-renewal.server'
export { renewalGrounds } from './claims/renewals/rules'
export type { ClaimFile } from './claims/rows/describe-claim.server'
export type { ReturnDeviceError, ReturnedDevice } from './claims/rows/return-device.server'
export { type MakerClaimError, takeOrderSide } from './claims/rows/take-claim.server'
export { advanceDeviceOrder, type MakerMove } from './commands/advance-device-order.server'
export { confirmTopUp } from './commands/confirm-top-up.server'
export {
  createDeviceOrder,
  type PlaceDeviceOrderError,
  type PlacedDeviceOrder,
} from './commands/create-device-order.server'
export {
  type EndError,
  type EndedDeviceOrder,
  endDeviceOrder,
  type OrderEnding,
} from './commands/end-device-order.server'
export { expireVoucher } from './commands/expire-voucher.server'
export { type HandOverError, handOverDevice } from './commands/hand-over-device.server'
export { issueVoucher } from './commands/issue-voucher.server'
export { type MakerOrderFile, openMakerOrder } from './commands/open-maker-order.server'
export { openVoucherByNumber } from './commands/open-voucher-by-number.server'
export { renewHandoverCode } from './commands/renew-handover-code.server'
export { confirmAct } from './handover/commands/confirm-act.server'
export { openAct } from './handover/commands/open-act.server'
export { type RecordActError, recordAct } from './handover/commands/record-act.server'
export { recordActScan } from './handover/commands/record-act-scan.server'
export { recordToldHandOver } from './handover/commands/record-told-hand-over.server'
export { refuseAct } from './handover/commands/refuse-act.server'
export { withdrawRecordedAct } from './handover/commands/withdraw-recorded-act.server'
export { askAgain } from './handover/dispatch/commands/ask-again.server'
export { expireDispatch } from './handover/dispatch/commands/expire-dispatch.server'
export { recordCameBack } from './handover/dispatch/commands/record-came-back.server'
export { recordDispatch } from './handover/dispatch/commands/record-dispatch.server'
export { listLateDispatches } from './handover/dispatch/queries/list-late-dispatches.server'
export type { DispatchRow } from './handover/dispatch/rows/read-dispatches.server'
export { countWaitingActs } from './handover/queries/count-waiting-acts.server'
export { getActPhoto } from './handover/queries/get-act-photo.server'
export { getLastAct } from './handover/queries/get-last-act.server'
export { getWaitingAct } from './handover/queries/get-waiting-act.server'
export { actsPerPage, listActs } from './handover/queries/list-acts.server'
export { renewLostCode } from './help/commands/renew-lost-code.server'
export { sendHandoverCode } from './help/commands/send-handover-code.server'
export { getHelpedHolder } from './help/queries/get-helped-holder.server'
export { findVoucherToHelp } from './help/rows/find-voucher-to-help.server'
export { seenByHelper } from './help/seen-by-helper'
export { voucherJobs } from './jobs.server'
export { deviceOrderMoves } from './lifecycle'
export { markMilestone } from './making/commands/mark-milestone.server'
export { openClinicOrder } from './making/commands/open-clinic-order.server'
export { type RecordAcceptanceError, recordAcceptance } from './making/commands/record-acceptance.server'
export { recordClinicAnswer } from './making/commands/record-clinic-answer.server'
export { recordDelay } from './making/commands/record-delay.server'
export { recordFitting } from './making/commands/record-fitting.server'
export { recordMeasurements } from './making/commands/record-measurements.server'
export { findVisitPurpose } from './making/find-visit-purpose.server'
export { getVisitPurpose } from './making/get-visit-purpose.server'
export { listClinicOrders } from './making/queries/list-clinic-orders.server'
export type { AcceptanceFile } from './making/rows/read-acceptance.server'
export type { MakingFile } from './making/rows/read-making.server'
export type { MeasuredRow } from './making/rows/read-measured.server'
export { getCasePassport } from './passport/get-case-passport.server'
export { getDevicePassport } from './passport/get-device-passport.server'
export { listOwnDevices } from './passport/list-own-devices.server'
export type { DevicePassport } from './passport/read-passport.server'
export { mayReadMoney } from './policy'
export { type BlockingVoucher, findBlockingVoucher } from './queries/find-blocking-voucher.server'
export { findMakerOrders } from './queries/find-maker-orders.server'
export { findVoucherId } from './queries/find-voucher-id.server'
export { getAccountBeginning } from './queries/get-account-beginning.server'
export {
  type AccountStatement,
  getAccountStatement,
} from './queries/get-account-statement.server'
export { getMakerAccount } from './queries/get-maker-account.server'
export { getMakerStatement } from './queries/get-maker-statement.server'
export { getMoneyOverview } from './queries/get-money-overview.server'
export { getOwnDeviceOrder, type OwnDeviceOrder } from './queries/get-own-device-order.server'
export { getVoucher } from './queries/get-voucher.server'
export { listDueVouchers } from './queries/list-due-vouchers.server'
export {
  listMakerOrders,
  type MakerOrder,
  makerOrderSorts,
  makerOrderStatuses,
  makerOrdersPerPage,
} from './queries/list-maker-orders.server'
export { listVouchers } from './queries/list-vouchers.server'
export { askCeiling } from './quotes/ceilings/commands/ask-ceiling.server'
export { decideCeiling } from './quotes/ceilings/commands/decide-ceiling.server'
export { openCeiling } from './quotes/ceilings/commands/open-ceiling.server'
export { prepareCeiling } from './quotes/ceilings/commands/prepare-ceiling.server'
export {
  type SubmitCeilingAppealError,
  submitCeilingAppeal,
} from './quotes/ceilings/commands/submit-ceiling-appeal.server'
export { withdrawCeiling } from './quotes/ceilings/commands/withdraw-ceiling.server'
export { countWaitingCeilings } from './quotes/ceilings/queries/count-waiting-ceilings.server'
export { getOwnCeilings } from './quotes/ceilings/queries/get-own-ceilings.server'
export { ceilingsPerPage, listCeilings } from './quotes/ceilings/queries/list-ceilings.server'
export type { CeilingFile } from './quotes/ceilings/rows/describe-ceiling.server'
export { type AnswerQuoteError, type AnswerQuoteOf, answerQuote } from './quotes/commands/answer-quote.server'
export { askQuotes } from './quotes/commands/ask-quotes.server'
export { openMakerQuote } from './quotes/commands/open-maker-quote.server'
export { refuseQuote } from './quotes/commands/refuse-quote.server'
export { withdrawQuotes } from './quotes/commands/withdraw-quotes.server'
export { type FoundQuote, findMakerQuotes } from './quotes/queries/find-maker-quotes.server'
export { getOwnQuotes } from './quotes/queries/get-own-quotes.server'
export { getStandingQuote } from './quotes/queries/get-standing-quote.server'
export { listAskableMakers } from './quotes/queries/list-askable-makers.server'
export { listMakerQuotes, makerQuotesPerPage } from './quotes/queries/list-maker-quotes.server'
export type { GrantedRight } from './rows/give-right.server'
export { isAssisted } from './rows/lock-voucher-to-spend.server'
export type { StoryLine } from './rows/read-story.server'
export { type KnownMeasurements, mayAppealRefusal } from './rules'
