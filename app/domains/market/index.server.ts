export { addToCart } from './cart/commands/add-to-cart.server'
export { deleteAbandoned } from './cart/commands/delete-abandoned.server'
export { recordCartContact } from './cart/commands/record-cart-contact.server'
export { setQuantity } from './cart/commands/set-quantity.server'
export {
  type CartLineView,
  type CartParcelView,
  type CartView,
  getCart,
} from './cart/queries/get-cart.server'
export { getCartContact } from './cart/queries/get-cart-contact.server'
export { catalogueVersion } from './catalogue/cached.server'
export { addPhoto, mostPhotos } from './catalogue/commands/add-photo.server'
export { askToPutBack } from './catalogue/commands/ask-to-put-back.server'
export { createProduct } from './catalogue/commands/create-product.server'
export { hideProduct } from './catalogue/commands/hide-product.server'
export { publishProduct } from './catalogue/commands/publish-product.server'
export { recordPhotoAlts } from './catalogue/commands/record-photo-alts.server'
export { refreshSearchDocuments } from './catalogue/commands/refresh-search-documents.server'
export { removePhoto } from './catalogue/commands/remove-photo.server'
export { reorderPhotos } from './catalogue/commands/reorder-photos.server'
export { updateProduct } from './catalogue/commands/update-product.server'
export { chooseText, toReader } from './catalogue/local-text'
export { findDeskProducts } from './catalogue/queries/find-desk-products.server'
export { type FoundProducts, findProducts } from './catalogue/queries/find-products.server'
export { findSimilar } from './catalogue/queries/find-similar.server'
export { getDeskProduct } from './catalogue/queries/get-desk-product.server'
export { getProduct, type ProductPage } from './catalogue/queries/get-product.server'
export { listCategories } from './catalogue/queries/list-categories.server'
export { listProducts } from './catalogue/queries/list-products.server'
export { keepDownProductIn, putBackProductIn } from './catalogue/steps/answer-takedown.server'
export { type ModerateError, takeDownProductIn } from './catalogue/steps/take-down-product.server'
export { releaseCheckout } from './checkout/commands/release-checkout.server'
export { type CheckoutState, getCheckout } from './checkout/queries/get-checkout.server'
export { getOpenCheckout } from './checkout/queries/get-open-checkout.server'
export { type CompletedCheckout, completeCheckoutIn } from './checkout/steps/complete-checkout.server'
export { releaseCheckoutIn } from './checkout/steps/release-checkout.server'
export {
  type StartCheckoutError,
  type StartedCheckout,
  startCheckoutIn,
} from './checkout/steps/start-checkout.server'
export type { OrderView, ParcelView } from './orders/order-view.server'
export { findDeskOrders, mostDeskOrders } from './orders/queries/find-desk-orders.server'
export { getBuyerOrder } from './orders/queries/get-buyer-order.server'
export { type DeskOrder, getDeskOrderIn } from './orders/queries/get-desk-order.server'
export { getOrderForGuest } from './orders/queries/get-order-for-guest.server'
export { getSellerParcel, type ParcelContact } from './orders/queries/get-seller-parcel.server'
export { buyerOrdersPerPage, listBuyerOrders } from './orders/queries/list-buyer-orders.server'
export { type DueParcel, listDueParcels } from './orders/queries/list-due-parcels.server'
export { listOpenProblems, problemsPerPage } from './orders/queries/list-open-problems.server'
export { listPastAddresses } from './orders/queries/list-past-addresses.server'
export {
  listSellerParcels,
  parcelsPerPage,
  type SellerParcelRow,
} from './orders/queries/list-seller-parcels.server'
export { type CancelError, type CancelledParcel, cancelParcelIn } from './orders/steps/cancel-parcel.server'
export { type CloseProblemError, closeProblemIn } from './orders/steps/close-problem.server'
export { confirmDeliveryIn } from './orders/steps/confirm-delivery.server'
export {
  confirmGuestDeliveryIn,
  type GuestConfirmError,
} from './orders/steps/confirm-guest-delivery.server'
export { correctTrackingIn } from './orders/steps/correct-tracking.server'
export { listParcelsToCancelIn } from './orders/steps/refuse-own-parcel.server'
export { type ReportProblemError, reportProblemIn } from './orders/steps/report-problem.server'
export {
  type MovedParcel,
  type ShipError,
  type ShippedParcel,
  shipParcelIn,
} from './orders/steps/ship-parcel.server'
export { sellerOf } from './policy'
export { guestHoldMs, holdMs, leastTotal, mayReportProblem, overdueWorkingDays, quoteDelivery } from './rules'
export { submitSeller } from './sellers/commands/submit-seller.server'
export { getOwnProduct, type OwnProduct } from './sellers/queries/get-own-product.server'
export { getOwnSeller } from './sellers/queries/get-own-seller.server'
export { getSellerDesk } from './sellers/queries/get-seller-desk.server'
export { getSellerPage } from './sellers/queries/get-seller-page.server'
export { listOwnProducts, ownProductsPerPage } from './sellers/queries/list-own-products.server'
export { listSellers, sellersPerPage } from './sellers/queries/list-sellers.server'
export { reviewSellerIn } from './sellers/steps/review-seller.server'
