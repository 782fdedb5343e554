export { accountCartToken } from './cart/account-cart.server'
export { addToCart } from './cart/commands/add-to-cart.server'
export { deleteAbandoned } from './cart/commands/delete-abandoned.server'
export { recordCartContact } from './cart/commands/record-cart-contact.server'
export { removeSaved } from './cart/commands/remove-saved.server'
export { resumeSaved } from './cart/commands/resume-saved.server'
export { saveForLater } from './cart/commands/save-for-later.server'
export { setQuantity } from './cart/commands/set-quantity.server'
export { takeOverCart } from './cart/commands/take-over-cart.server'
export { findSaved } from './cart/queries/find-saved.server'
export {
  type CartLineView,
  type CartParcelView,
  type CartView,
  getCart,
} from './cart/queries/get-cart.server'
export { getCartContact } from './cart/queries/get-cart-contact.server'
export { addPhoto } from './catalogue/add-photo.server'
export { askToPutBack } from './catalogue/commands/ask-to-put-back.server'
export { createProduct } from './catalogue/commands/create-product.server'
export { createProductCopy } from './catalogue/commands/create-product-copy.server'
export { deleteDraft } from './catalogue/commands/delete-draft.server'
export { keepDownProduct } from './catalogue/commands/keep-down-product.server'
export { putBackProduct } from './catalogue/commands/put-back-product.server'
export { recordPhotoAlts } from './catalogue/commands/record-photo-alts.server'
export { removePhoto } from './catalogue/commands/remove-photo.server'
export { reorderPhotos } from './catalogue/commands/reorder-photos.server'
export { setProductStatus } from './catalogue/commands/set-product-status.server'
export { takeDownProduct } from './catalogue/commands/take-down-product.server'
export { updateProduct } from './catalogue/commands/update-product.server'
export { updateProducts } from './catalogue/commands/update-products.server'
export { toReader } from './catalogue/local-text'
export {
  deskProductSorts,
  deskProductsPerPage,
  findDeskProducts,
} from './catalogue/queries/find-desk-products.server'
export { type FoundProducts, findProducts } from './catalogue/queries/find-products.server'
export { findSimilar } from './catalogue/queries/find-similar.server'
export { getCategory } from './catalogue/queries/get-category.server'
export { getDeskProduct } from './catalogue/queries/get-desk-product.server'
export { getProduct, type ProductPage } from './catalogue/queries/get-product.server'
export { listCategories } from './catalogue/queries/list-categories.server'
export { listNewest } from './catalogue/queries/list-newest.server'
export { listProducts } from './catalogue/queries/list-products.server'
export { refreshSearchDocuments } from './catalogue/refresh-search-documents.server'
export { mostPhotos, priceSteps, spanSteps } from './catalogue/rules'
export { type CheckedProductLine, checkProductLines } from './catalogue/sheet/check-product-lines'
export { saveProductLines } from './catalogue/sheet/commands/save-product-lines.server'
export {
  mostProductFileBytes,
  mostProductLines,
  type ProductColumn,
  type ProductLine,
  readProductSheet,
  writeProductSheet,
} from './catalogue/sheet/product-sheet'
export { getProductSheet } from './catalogue/sheet/queries/get-product-sheet.server'
export { changeTerm } from './catalogue/terms/commands/change-term.server'
export { createTerm } from './catalogue/terms/commands/create-term.server'
export { listEveryTerm } from './catalogue/terms/queries/list-every-term.server'
export { listTerms } from './catalogue/terms/queries/list-terms.server'
export { isTermKind, mostMarks, termKinds } from './catalogue/terms/rules'
export { removeOptions } from './catalogue/variants/commands/remove-options.server'
export { setOptions } from './catalogue/variants/commands/set-options.server'
export { updateVariants } from './catalogue/variants/commands/update-variants.server'
export { getOwnParent } from './catalogue/variants/queries/get-own-parent.server'
export { getOwnVariants, type OwnVariants } from './catalogue/variants/queries/get-own-variants.server'
export { mostVariants } from './catalogue/variants/rules'
export { type CompletedCheckout, completeCheckout } from './checkout/commands/complete-checkout.server'
export { releaseCheckout } from './checkout/commands/release-checkout.server'
export { renewHold } from './checkout/commands/renew-hold.server'
export { type StartCheckoutError, startCheckout } from './checkout/commands/start-checkout.server'
export { tellPayer } from './checkout/commands/tell-payer.server'
export { type CheckoutState, getCheckout } from './checkout/queries/get-checkout.server'
export { getOpenCheckout } from './checkout/queries/get-open-checkout.server'
export type { StartedCheckout } from './checkout/started-checkout'
export type { GiveBack } from './disputes/carry-out.server'
export { answerDispute } from './disputes/commands/answer-dispute.server'
export { confirmReplacement } from './disputes/commands/confirm-replacement.server'
export {
  type DecideDispute,
  type DecideDisputeError,
  decideParcelDispute,
} from './disputes/commands/decide-parcel-dispute.server'
export { endDisputeTerm } from './disputes/commands/end-dispute-term.server'
export { endSilentDispute } from './disputes/commands/end-silent-dispute.server'
export { sendReplacement } from './disputes/commands/send-replacement.server'
export { submitSecondLook } from './disputes/commands/submit-second-look.server'
export { getDisputedParcel } from './disputes/queries/get-disputed-parcel.server'
export { disputesPerPage, listDisputes } from './disputes/queries/list-disputes.server'
export { listDueDisputes } from './disputes/queries/list-due-disputes.server'
export { listSilentDisputes } from './disputes/queries/list-silent-disputes.server'
export { cameAnewAt, isOpenDispute, refundReasonOfDispute, replacedWithinMs } from './disputes/rules'
export { answerDisputeWithPhotos, reportProblemWithPhotos } from './disputes/speak-with-photos.server'
export { sumDecision } from './disputes/sum-decision'
export { type DisputeOfParcel, takeDispute } from './disputes/take-dispute.server'
export { cancelFair } from './fairs/commands/cancel-fair.server'
export { createFair } from './fairs/commands/create-fair.server'
export { decideStand } from './fairs/commands/decide-stand.server'
export { publishFair } from './fairs/commands/publish-fair.server'
export { recordFairSale } from './fairs/commands/record-fair-sale.server'
export { submitStand } from './fairs/commands/submit-stand.server'
export { updateFair } from './fairs/commands/update-fair.server'
export { withdrawFairSale } from './fairs/commands/withdraw-fair-sale.server'
export { withdrawStand } from './fairs/commands/withdraw-stand.server'
export { type FairAtDesk, getDeskFair } from './fairs/queries/get-desk-fair.server'
export { getFair } from './fairs/queries/get-fair.server'
export { getOwnFair } from './fairs/queries/get-own-fair.server'
export { deskFairsPerPage, listDeskFairs } from './fairs/queries/list-desk-fairs.server'
export { listFairPaths } from './fairs/queries/list-fair-paths.server'
export { fairsPerPage, listFairs } from './fairs/queries/list-fairs.server'
export { listOwnStands, type OwnStand } from './fairs/queries/list-own-stands.server'
export type { FairTotals } from './fairs/read-totals.server'
export { timeOf } from './fairs/rules'
export { decideMessage } from './messages/commands/decide-message.server'
export { recordSeen } from './messages/commands/record-seen.server'
export { sendMessage } from './messages/commands/send-message.server'
export { submitMessageReport } from './messages/commands/submit-message-report.server'
export { openReported } from './messages/open-reported.server'
export { performInThread } from './messages/perform-in-thread.server'
export {
  listMessages,
  type MessagePage,
  messagesPerPage,
} from './messages/queries/list-messages.server'
export { listUnseenThreads } from './messages/queries/list-unseen-threads.server'
export { readMessageDays } from './messages/read-message-days.server'
export { hidesContacts, mayWrite, messagesUntil } from './messages/rules'
export { sendMessageWithPhotos } from './messages/send-message-with-photos.server'
export type { Thread } from './messages/take-thread.server'
export { createBlockedWord } from './messages/words/commands/create-blocked-word.server'
export { removeBlockedWord } from './messages/words/commands/remove-blocked-word.server'
export { listBlockedWords } from './messages/words/queries/list-blocked-words.server'
export { notifySeller } from './notify-seller.server'
export { answerDelay } from './orders/commands/answer-delay.server'
export { type CancelError, type CancelledParcel, cancelParcel } from './orders/commands/cancel-parcel.server'
export { confirmDelivery } from './orders/commands/confirm-delivery.server'
export { correctTracking } from './orders/commands/correct-tracking.server'
export { type OrderAtDesk, openDeskOrder } from './orders/commands/open-desk-order.server'
export { prepareParcel } from './orders/commands/prepare-parcel.server'
export { recordArrival } from './orders/commands/record-arrival.server'
export { releaseParcel } from './orders/commands/release-parcel.server'
export {
  type ReturnedPart,
  type ReturnPartError,
  type ReturnPartInput,
  returnPart,
} from './orders/commands/return-part.server'
export { shipParcel } from './orders/commands/ship-parcel.server'
export { submitDelay } from './orders/commands/submit-delay.server'
export { withdrawReceipt } from './orders/commands/withdraw-receipt.server'
export {
  type ApproveDeskRefundError,
  type ApprovedRefund,
  approveDeskRefund,
} from './orders/desk/commands/approve-desk-refund.server'
export {
  type PrepareDeskRefundError,
  prepareDeskRefund,
} from './orders/desk/commands/prepare-desk-refund.server'
export { withdrawDeskRefund } from './orders/desk/commands/withdraw-desk-refund.server'
export {
  listDeskRefunds,
  type WaitingRefund,
} from './orders/desk/queries/list-desk-refunds.server'
export { isAboveLimit } from './orders/desk/rows/is-above-limit.server'
export { readDeskLimit } from './orders/desk/rows/read-desk-limit.server'
export { readPartRefund } from './orders/desk/rows/read-part-refund.server'
export { type BuyersParcel, lockBuyersParcel } from './orders/lock-buyers-parcel.server'
export { notifyBuyer, readBuyer } from './orders/notify-buyer.server'
export type { DisputeBrings, OrderView, ParcelView } from './orders/order-view.server'
export { paidFor } from './orders/part-refund'
export { performAsBuyer } from './orders/perform-as-buyer.server'
export { findDeskOrders, mostDeskOrders } from './orders/queries/find-desk-orders.server'
export { getBuyerOrder } from './orders/queries/get-buyer-order.server'
export { getLastChance } from './orders/queries/get-last-chance.server'
export { getOrderForGuest } from './orders/queries/get-order-for-guest.server'
export { getSellerParcel, type ParcelContact } from './orders/queries/get-seller-parcel.server'
export { buyerOrdersPerPage, listBuyerOrders } from './orders/queries/list-buyer-orders.server'
export { type DueParcel, listDueParcels } from './orders/queries/list-due-parcels.server'
export { listPastAddresses } from './orders/queries/list-past-addresses.server'
export {
  listSellerParcels,
  parcelSorts,
  parcelsPerPage,
  type SellerParcelRow,
} from './orders/queries/list-seller-parcels.server'
export { answerReturn } from './orders/returns/commands/answer-return.server'
export { endSilentReturn } from './orders/returns/commands/end-silent-return.server'
export {
  type RecordReturnedError,
  recordReturned,
  type SettledReturn,
} from './orders/returns/commands/record-returned.server'
export { replaceReturn } from './orders/returns/commands/replace-return.server'
export { sendReturn } from './orders/returns/commands/send-return.server'
export { submitContest } from './orders/returns/commands/submit-contest.server'
export { submitDisputeOfReturn } from './orders/returns/commands/submit-dispute-of-return.server'
export { submitReturn } from './orders/returns/commands/submit-return.server'
export { type TakeOfferError, takeOffer } from './orders/returns/commands/take-offer.server'
export { withdrawReturn } from './orders/returns/commands/withdraw-return.server'
export type { BuyersReturn } from './orders/returns/move-return.server'
export { getReturnTerms } from './orders/returns/queries/get-return-terms.server'
export { listSellerReturns, sellerReturnsPerPage } from './orders/returns/queries/list-seller-returns.server'
export { listSilentReturns } from './orders/returns/queries/list-silent-returns.server'
export type { ReturnView } from './orders/returns/return-view.server'
export { holdsRefunds, isMadeToOrder } from './orders/returns/rules'
export { submitReturnWithPhotos } from './orders/returns/submit-return-with-photos.server'
export { tellSeller as tellSellerOfReturn } from './orders/returns/tell-return.server'
export { readParcelsToCancel } from './orders/rows/read-parcels-to-cancel.server'
export { approvePurchaser } from './organisations/commands/approve-purchaser.server'
export { decidePurchaser } from './organisations/commands/decide-purchaser.server'
export { openPurchaserToReview } from './organisations/commands/open-purchaser-to-review.server'
export { refusePurchaser } from './organisations/commands/refuse-purchaser.server'
export { submitPurchaser } from './organisations/commands/submit-purchaser.server'
export { answerContractEnd } from './organisations/contracts/commands/answer-contract-end.server'
export { closeContract } from './organisations/contracts/commands/close-contract.server'
export { confirmContract } from './organisations/contracts/commands/confirm-contract.server'
export { returnContract } from './organisations/contracts/commands/return-contract.server'
export { sendContractCode } from './organisations/contracts/commands/send-contract-code.server'
export { submitContractTerms } from './organisations/contracts/commands/submit-contract-terms.server'
export { takesTerms } from './organisations/contracts/lifecycle'
export {
  isLateStage,
  isOwnStep,
  isUnanswered,
  nextStep,
  openOf,
  owedAtEnd,
} from './organisations/contracts/next-step'
export { createParts } from './organisations/contracts/pool/commands/create-parts.server'
export { decidePartDelivery } from './organisations/contracts/pool/commands/decide-part-delivery.server'
export { expirePart } from './organisations/contracts/pool/commands/expire-part.server'
export { recordPartReceipt } from './organisations/contracts/pool/commands/record-part-receipt.server'
export { recordPartTransfer } from './organisations/contracts/pool/commands/record-part-transfer.server'
export { refusePart } from './organisations/contracts/pool/commands/refuse-part.server'
export { submitPartDelivery } from './organisations/contracts/pool/commands/submit-part-delivery.server'
export { takePart } from './organisations/contracts/pool/commands/take-part.server'
export { withdrawPart } from './organisations/contracts/pool/commands/withdraw-part.server'
export { lastPartDay } from './organisations/contracts/pool/free-days'
export type { PartView } from './organisations/contracts/pool/part-view.server'
export { countWaitingParts } from './organisations/contracts/pool/queries/count-waiting-parts.server'
export { findPartShops } from './organisations/contracts/pool/queries/find-part-shops.server'
export { getPart } from './organisations/contracts/pool/queries/get-part.server'
export { listLateInvitations } from './organisations/contracts/pool/queries/list-late-invitations.server'
export { listParts, partsPerPage } from './organisations/contracts/pool/queries/list-parts.server'
export { listPool } from './organisations/contracts/pool/queries/list-pool.server'
export { listPoolFacts } from './organisations/contracts/pool/queries/list-pool-facts.server'
export {
  acceptedPieces,
  billOf,
  broughtPieces,
  isLatePart,
  placedPieces,
  splitByFree,
} from './organisations/contracts/pool/rules'
export { countWaitingContracts } from './organisations/contracts/queries/count-waiting-contracts.server'
export { findRequestContract } from './organisations/contracts/queries/find-request-contract.server'
export {
  type ContractView,
  getContract,
  type StageView,
} from './organisations/contracts/queries/get-contract.server'
export {
  listContractRegister,
  type RegisteredContract,
  registerStatuses,
} from './organisations/contracts/queries/list-contract-register.server'
export { contractsPerPage, listContracts } from './organisations/contracts/queries/list-contracts.server'
export { advanceOf } from './organisations/contracts/rules'
export { approveDelivery } from './organisations/contracts/stages/commands/approve-delivery.server'
export { recordReceipt } from './organisations/contracts/stages/commands/record-receipt.server'
export { recordTransfer } from './organisations/contracts/stages/commands/record-transfer.server'
export { refuseDelivery } from './organisations/contracts/stages/commands/refuse-delivery.server'
export { sendActCode } from './organisations/contracts/stages/commands/send-act-code.server'
export { submitDelivery } from './organisations/contracts/stages/commands/submit-delivery.server'
export { isUndelivered } from './organisations/contracts/stages/lifecycle'
export { getOwnPurchaser } from './organisations/queries/get-own-purchaser.server'
export { getPurchaser } from './organisations/queries/get-purchaser.server'
export {
  listPurchasers,
  purchaserSorts,
  purchasersPerPage,
} from './organisations/queries/list-purchasers.server'
export { askPriceAgain } from './organisations/requests/commands/ask-price-again.server'
export { decidePriceChoice } from './organisations/requests/commands/decide-price-choice.server'
export { expirePriceRequest } from './organisations/requests/commands/expire-price-request.server'
export { savePriceRequest } from './organisations/requests/commands/save-price-request.server'
export { sendPriceRequest } from './organisations/requests/commands/send-price-request.server'
export { setRequestLimit } from './organisations/requests/commands/set-request-limit.server'
export { submitPriceOffer } from './organisations/requests/commands/submit-price-offer.server'
export { takePriceOffer } from './organisations/requests/commands/take-price-offer.server'
export { withdrawPriceOffer } from './organisations/requests/commands/withdraw-price-offer.server'
export { withdrawPriceRequest } from './organisations/requests/commands/withdraw-price-request.server'
export { countAskedRequests } from './organisations/requests/queries/count-asked-requests.server'
export { getAskedRequest } from './organisations/requests/queries/get-asked-request.server'
export {
  type AskedSeller,
  getPriceRequest,
  type OwnPriceRequest,
} from './organisations/requests/queries/get-price-request.server'
export { listAskableSellers } from './organisations/requests/queries/list-askable-sellers.server'
export {
  askedRequestsPerPage,
  listAskedRequests,
} from './organisations/requests/queries/list-asked-requests.server'
export { listLateRequests } from './organisations/requests/queries/list-late-requests.server'
export {
  listPriceRequests,
  priceRequestsPerPage,
} from './organisations/requests/queries/list-price-requests.server'
export type { PriceRound, RequestFacts } from './organisations/requests/request-view.server'
export { compareOffers } from './organisations/requests/rules'
export { saveRequestWithPhotos } from './organisations/requests/save-request-with-photos.server'
export { createStateCustomer } from './organisations/state/commands/create-state-customer.server'
export { decideStateCustomer } from './organisations/state/commands/decide-state-customer.server'
export { findDirectSeller } from './organisations/state/queries/find-direct-seller.server'
export { findPreparedMarks } from './organisations/state/queries/find-prepared-marks.server'
export {
  directSellersPerPage,
  listDirectSellers,
} from './organisations/state/queries/list-direct-sellers.server'
export { isDesk, sellerOf } from './policy'
export { addPromoToCart } from './promos/commands/add-promo-to-cart.server'
export { createPromo } from './promos/commands/create-promo.server'
export { endPromo } from './promos/commands/end-promo.server'
export { removePromoFromCart } from './promos/commands/remove-promo-from-cart.server'
export { createFeature } from './promos/front/commands/create-feature.server'
export { decideFeature } from './promos/front/commands/decide-feature.server'
export { getDeskFeature } from './promos/front/queries/get-desk-feature.server'
export { deskFeaturesPerPage, listDeskFeatures } from './promos/front/queries/list-desk-features.server'
export { listFeatureStory } from './promos/front/queries/list-feature-story.server'
export { listFront } from './promos/front/queries/list-front.server'
export type { Feature } from './promos/front/rows/read-feature.server'
export { confirmSubscription } from './promos/newsletter/commands/confirm-subscription.server'
export { createNewsletter } from './promos/newsletter/commands/create-newsletter.server'
export { decideNewsletter } from './promos/newsletter/commands/decide-newsletter.server'
export { endSubscription } from './promos/newsletter/commands/end-subscription.server'
export { removeAddresses } from './promos/newsletter/commands/remove-addresses.server'
export { setSubscription } from './promos/newsletter/commands/set-subscription.server'
export { startSubscription } from './promos/newsletter/commands/start-subscription.server'
export type { MailPorts, NewsletterWords } from './promos/newsletter/ports'
export { getNewsletter } from './promos/newsletter/queries/get-newsletter.server'
export { getSubscription } from './promos/newsletter/queries/get-subscription.server'
export { listNewsletters, newslettersPerPage } from './promos/newsletter/queries/list-newsletters.server'
export { footLinks } from './promos/newsletter/rows/read-letter.server'
export { sendConfirmation } from './promos/newsletter/send-confirmation.server'
export { sendNewsletter } from './promos/newsletter/send-newsletter.server'
export { findPromoProducts } from './promos/queries/find-promo-products.server'
export { listOwnPromos, type OwnPromo } from './promos/queries/list-own-promos.server'
export {
  guestHoldMs,
  holdMs,
  isAwaited,
  isForSale,
  isUnsent,
  leastTotal,
  mayBuyerCancel,
  mayReportProblem,
  mayWithdrawReceipt,
  mostRenewals,
  quoteDelivery,
  renewHoldMs,
  sumParcels,
} from './rules'
export { nextBreak, ordersFrom, sendBy } from './schedule/promise'
export { addShopPhoto } from './sellers/add-shop-photo.server'
export { approveSeller } from './sellers/commands/approve-seller.server'
export { askSellerReview } from './sellers/commands/ask-seller-review.server'
export { createBreak } from './sellers/commands/create-break.server'
export { decideSeller } from './sellers/commands/decide-seller.server'
export { openSellerToReview } from './sellers/commands/open-seller-to-review.server'
export { recordShopPhoto, type ShopPhoto } from './sellers/commands/record-shop-photo.server'
export { removeBreak } from './sellers/commands/remove-break.server'
export { setLowStock } from './sellers/commands/set-low-stock.server'
export { submitSeller } from './sellers/commands/submit-seller.server'
export { updateSchedule } from './sellers/commands/update-schedule.server'
export { updateShop } from './sellers/commands/update-shop.server'
export { deleteInterest } from './sellers/interest/commands/delete-interest.server'
export { recordInterest } from './sellers/interest/commands/record-interest.server'
export { noteSeen } from './sellers/interest/note-interest.server'
export { getShopStatistics } from './sellers/interest/queries/get-shop-statistics.server'
export { writeNoted } from './sellers/interest/write-noted.server'
export { decideProof } from './sellers/proofs/commands/decide-proof.server'
export { submitProof } from './sellers/proofs/commands/submit-proof.server'
export { getRequirements } from './sellers/proofs/queries/get-requirements.server'
export { listAcceptedProofs } from './sellers/proofs/queries/list-accepted-proofs.server'
export { listOwnProofs } from './sellers/proofs/queries/list-own-proofs.server'
export { listProofsToGive } from './sellers/proofs/queries/list-proofs-to-give.server'
export type { SellerProof } from './sellers/proofs/rows/read-proofs.server'
export { findAskingSellers } from './sellers/queries/find-asking-sellers.server'
export { getMovedShop } from './sellers/queries/get-moved-shop.server'
export { getOwnProduct, type OwnProduct } from './sellers/queries/get-own-product.server'
export { getOwnSchedule } from './sellers/queries/get-own-schedule.server'
export { getOwnSeller } from './sellers/queries/get-own-seller.server'
export { getOwnShop, type OwnShop } from './sellers/queries/get-own-shop.server'
export { getSellerDesk, type SellerDesk } from './sellers/queries/get-seller-desk.server'
export { getSellerPage, type SellerPage } from './sellers/queries/get-seller-page.server'
export { getSellerStatement } from './sellers/queries/get-seller-statement.server'
export { getSellingFor } from './sellers/queries/get-selling-for.server'
export {
  listOwnProducts,
  ownProductSorts,
  ownProductsPerPage,
} from './sellers/queries/list-own-products.server'
export { listSellers, sellerSorts, sellersPerPage } from './sellers/queries/list-sellers.server'
export { listSellingFor } from './sellers/queries/list-selling-for.server'
export { confirmRequirement } from './sellers/requirements/commands/confirm-requirement.server'
export { prepareRequirement } from './sellers/requirements/commands/prepare-requirement.server'
export { withdrawRequirement } from './sellers/requirements/commands/withdraw-requirement.server'
export { listRequirementRows } from './sellers/requirements/queries/list-requirement-rows.server'
export { isResting } from './sellers/rest'
export { approveTranslation } from './sellers/translations/commands/approve-translation.server'
export { createTextRequest } from './sellers/translations/commands/create-text-request.server'
export { expireTextRequest } from './sellers/translations/commands/expire-text-request.server'
export { releaseTextRequest } from './sellers/translations/commands/release-text-request.server'
export { returnTranslation } from './sellers/translations/commands/return-translation.server'
export { submitTranslation } from './sellers/translations/commands/submit-translation.server'
export { takeTextRequest } from './sellers/translations/commands/take-text-request.server'
export { withdrawTextRequest } from './sellers/translations/commands/withdraw-text-request.server'
export { countHandedTexts } from './sellers/translations/queries/count-handed-texts.server'
export {
  getOwnTextRequest,
  type OwnTextRequest,
} from './sellers/translations/queries/get-own-text-request.server'
export { getTextChoice, type TextChoice } from './sellers/translations/queries/get-text-choice.server'
export { getTextTask, type TextTask } from './sellers/translations/queries/get-text-task.server'
export { listLateTextRequests } from './sellers/translations/queries/list-late-text-requests.server'
export {
  listOwnTextRequests,
  ownTextsPerPage,
} from './sellers/translations/queries/list-own-text-requests.server'
export { listTextQueue, queuedTextsPerPage } from './sellers/translations/queries/list-text-queue.server'
export { readTextDays } from './sellers/translations/read-text-days.server'
export { textTargets } from './sellers/translations/rules'
export type { TextRequestView } from './sellers/translations/view.server'
export { watchStatuses } from './sellers/watch-statuses.server'
export { getProductVoices } from './voices/get-product-voices.server'
export { answerProductQuestion } from './voices/questions/commands/answer-product-question.server'
export { askAboutProductQuestion } from './voices/questions/commands/ask-about-product-question.server'
export { decideProductQuestion } from './voices/questions/commands/decide-product-question.server'
export { submitProductQuestion } from './voices/questions/commands/submit-product-question.server'
export { listOwnQuestions, ownQuestionsPerPage } from './voices/questions/queries/list-own-questions.server'
export {
  listProductQuestions,
  productQuestionsPerPage,
} from './voices/questions/queries/list-product-questions.server'
export {
  listSellerQuestions,
  sellerQuestionsPerPage,
} from './voices/questions/queries/list-seller-questions.server'
export { keepReported } from './voices/reports/commands/keep-reported.server'
export { reportOnMarket } from './voices/reports/commands/report-on-market.server'
export { answerProductReview } from './voices/reviews/commands/answer-product-review.server'
export { askAboutProductReview } from './voices/reviews/commands/ask-about-product-review.server'
export { decideProductReview } from './voices/reviews/commands/decide-product-review.server'
export { findProductNames } from './voices/reviews/queries/find-product-names.server'
export { findProductRatings } from './voices/reviews/queries/find-product-ratings.server'
export { getSellerRating } from './voices/reviews/queries/get-seller-rating.server'
export { listOrderReviews } from './voices/reviews/queries/list-order-reviews.server'
export {
  listProductReviews,
  productReviewsPerPage,
} from './voices/reviews/queries/list-product-reviews.server'
export { listSellerReviews, sellerReviewsPerPage } from './voices/reviews/queries/list-seller-reviews.server'
export { saveReviewWithPhotos } from './voices/reviews/save-review-with-photos.server'
export { changeUntil, mayChangeReview, publicName } from './voices/rules'
export { addFavourites } from './wishes/commands/add-favourites.server'
export { addProductWait } from './wishes/commands/add-product-wait.server'
export { removeFavourite } from './wishes/commands/remove-favourite.server'
export { removeProductWait } from './wishes/commands/remove-product-wait.server'
export { findCards } from './wishes/queries/find-cards.server'
export { listFavourites } from './wishes/queries/list-favourites.server'
export { listProductWaits } from './wishes/queries/list-product-waits.server'
export { mostCompared, mostFavourites } from './wishes/rules'
export { tellOfBack } from './wishes/tell-of-back.server'
