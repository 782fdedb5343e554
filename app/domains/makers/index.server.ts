export { addOfferPhoto } from './offers/add-offer-photo.server'
export { createOffer } from './offers/commands/create-offer.server'
export { recordOfferAlts } from './offers/commands/record-offer-alts.server'
export { removeOfferPhoto } from './offers/commands/remove-offer-photo.server'
export { reorderOfferPhotos } from './offers/commands/reorder-offer-photos.server'
export { saveOfferLines } from './offers/commands/save-offer-lines.server'
export { setOfferStatus } from './offers/commands/set-offer-status.server'
export { updateOffer } from './offers/commands/update-offer.server'
export { findFarOffers } from './offers/queries/find-far-offers.server'
export { findOthersMedian } from './offers/queries/find-others-median.server'
export { getOwnOffer, type OfferHistoryLine } from './offers/queries/get-own-offer.server'
export { listFarPrices } from './offers/queries/list-far-prices.server'
export { checkLines } from './offers/sheet/check-lines'
export {
  cellsOf,
  fieldsOf,
  mostOfferFileBytes,
  mostOfferLines,
  readOfferSheet,
  writeOfferSheet,
} from './offers/sheet/offer-sheet'
export {
  type AskedPrices,
  getDevicePrices,
  type PaidPrices,
} from './prices/get-device-prices.server'
export { findOffers } from './queries/find-offers.server'
export { getMaker } from './queries/get-maker.server'
export { getOffer } from './queries/get-offer.server'
export { listMakers } from './queries/list-makers.server'
export { listOwnOffers } from './queries/list-own-offers.server'
export { approveMakerAccount } from './settlement/accounts/approve-maker-account.server'
export { getOwnMakerAccount } from './settlement/accounts/get-own-maker-account.server'
export { listWaitingAccounts } from './settlement/accounts/list-waiting-accounts.server'
export { prepareMakerAccount } from './settlement/accounts/prepare-maker-account.server'
export { withdrawMakerAccount } from './settlement/accounts/withdraw-maker-account.server'
export { approveClawback } from './settlement/clawbacks/approve-clawback.server'
export { listClawbacks } from './settlement/clawbacks/list-clawbacks.server'
export { prepareClawback } from './settlement/clawbacks/prepare-clawback.server'
export { withdrawClawback } from './settlement/clawbacks/withdraw-clawback.server'
export { approveMakerBatch } from './settlement/commands/approve-maker-batch.server'
export { openMakerFile } from './settlement/commands/open-maker-file.server'
export { prepareMakerBatch } from './settlement/commands/prepare-maker-batch.server'
export { withdrawMakerBatch } from './settlement/commands/withdraw-maker-batch.server'
export { makerJobs } from './settlement/jobs.server'
export { getMakerBatch } from './settlement/queries/get-maker-batch.server'
export { listMakerBatches } from './settlement/queries/list-maker-batches.server'
export { listOwedMakers } from './settlement/queries/list-owed-makers.server'
export { closeDifference } from './settlement/reconciliation/close-difference.server'
export { comparisons } from './settlement/reconciliation/comparisons'
export { listDifferences } from './settlement/reconciliation/list-differences.server'
export { reconcileLedger } from './settlement/reconciliation/reconcile-ledger.server'
export { closeBankLine } from './settlement/statements/close-bank-line.server'
export { getStatement } from './settlement/statements/get-statement.server'
export { listStatements } from './settlement/statements/list-statements.server'
export { recordStatement } from './settlement/statements/record-statement.server'
export { takeStatementFile } from './settlement/statements/take-statement-file.server'
