export { getRefusedAward } from './accounts/get-refused-award.server'
export { giveAccount } from './accounts/give-account.server'
export { applyChange } from './commands/apply-change.server'
export { approveAwardBatch } from './commands/approve-award-batch.server'
export { type GrantAwardError, grantAward } from './commands/grant-award.server'
export { type GrantProvisionError, grantProvision } from './commands/grant-provision.server'
export { openBatchFile } from './commands/open-batch-file.server'
export { prepareAwardBatch } from './commands/prepare-award-batch.server'
export {
  type PrepareChangeError,
  type PrepareChangeInput,
  prepareChange,
} from './commands/prepare-change.server'
export { putInQueue } from './commands/put-in-queue.server'
export { recordBankAnswers } from './commands/record-bank-answers.server'
export { recordOverpayment } from './commands/record-overpayment.server'
export { recordRecovery } from './commands/record-recovery.server'
export { type SetAsideError, setChangeAside } from './commands/set-change-aside.server'
export { withdrawAwardBatch } from './commands/withdraw-award-batch.server'
export { withdrawChange } from './commands/withdraw-change.server'
export { answerGoodsHandover } from './goods/commands/answer-goods-handover.server'
export {
  type GoodsHandoverInput,
  type RecordGoodsError,
  recordGoodsHandover,
} from './goods/commands/record-goods-handover.server'
export { careJobs } from './jobs.server'
export { careTaskMoves, provisionMoves } from './lifecycle'
export { getAwardBatch } from './queries/get-award-batch.server'
export { getQueuePlace, type QueuePlace } from './queries/get-queue-place.server'
export { listAwardBatches } from './queries/list-award-batches.server'
export { listAwardDebts } from './queries/list-award-debts.server'
export { type AwardPayment, listAwardPayments } from './queries/list-award-payments.server'
export { listProvisions, type Provision } from './queries/list-provisions.server'
export { answerQueueOffer } from './queue/commands/answer-queue-offer.server'
export { createQueueOffer } from './queue/commands/create-queue-offer.server'
export { decidePass } from './queue/commands/decide-pass.server'
export { giveFreePlace } from './queue/commands/give-free-place.server'
export { preparePass } from './queue/commands/prepare-pass.server'
export { recordFreePlace } from './queue/commands/record-free-place.server'
export { withdrawFreePlace } from './queue/commands/withdraw-free-place.server'
export { withdrawPass } from './queue/commands/withdraw-pass.server'
export {
  type FreePlaceAtDesk,
  getFreePlace,
  type WaitingPerson,
} from './queue/queries/get-free-place.server'
export { freePlacesPerPage, listFreePlaces } from './queue/queries/list-free-places.server'
export {
  listQueueHistory,
  type PassedOver,
  type QueueOffer,
} from './queue/queries/list-queue-history.server'
export { listQueues } from './queue/queries/list-queues.server'
export { answerAwardTransfers } from './rows/answer-award-transfers.server'
export { type AppealObstacle, findAppealObstacle } from './rows/find-appeal-obstacle.server'
export { followDecisions } from './rows/follow-decisions.server'
export { lockChange } from './rows/lock-change.server'
export { lockProvision } from './rows/lock-provision.server'
export { readAwardSide } from './rows/read-award-side.server'
export { readStandingEnd } from './rows/read-standing-end.server'
export { awardMonths, provisionDays, renewalDays, reviewDays } from './rules'
export { openChangeText } from './sealed.server'
export { confirmServiceUse } from './service/commands/confirm-service-use.server'
export { openServiceVoucher } from './service/commands/open-service-voucher.server'
export { renewServiceCode } from './service/commands/renew-service-code.server'
export { getServiceCode } from './service/queries/get-service-code.server'
export { getServiceVoucher, type ServiceVoucherState } from './service/queries/get-service-voucher.server'
export {
  listServiceUses,
  serviceUseSorts,
  serviceUsesPerPage,
} from './service/queries/list-service-uses.server'
export { type AnswerPlaceError, answerPlace } from './tasks/commands/answer-place.server'
export { type AnsweredTask, type AnswerTaskError, answerTask } from './tasks/commands/answer-task.server'
export { type AskAnotherError, askAnother } from './tasks/commands/ask-another.server'
export { openTask } from './tasks/commands/open-task.server'
export { organisationRole } from './tasks/policy'
export { getTask } from './tasks/queries/get-task.server'
export {
  type CareTaskFilter,
  careTaskSorts,
  careTasksPerPage,
  listTasks,
} from './tasks/queries/list-tasks.server'
export type { ProvisionTerms } from './terms'
