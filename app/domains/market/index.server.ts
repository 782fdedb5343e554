export { addToCart } from './cart/commands/add-to-cart.server'
export { removeLine } from './cart/commands/remove-line.server'
export { setQuantity } from './cart/commands/set-quantity.server'
export { countCart } from './cart/queries/count-cart.server'
export { type CartLineView, type CartPart, type CartView, getCart } from './cart/queries/get-cart.server'
export { catalogueVersion, clearCatalogueCache } from './catalogue/cached.server'
export { addPhoto, mostPhotos } from './catalogue/commands/add-photo.server'
export { createProduct } from './catalogue/commands/create-product.server'
export { hideProduct } from './catalogue/commands/hide-product.server'
export { publishProduct } from './catalogue/commands/publish-product.server'
export { refreshSearchDocuments } from './catalogue/commands/refresh-search-documents.server'
export { removePhoto } from './catalogue/commands/remove-photo.server'
export { reorderPhotos } from './catalogue/commands/reorder-photos.server'
export { updateProduct } from './catalogue/commands/update-product.server'
export { chooseText, toReader } from './catalogue/local-text'
export { type FoundProducts, findProducts } from './catalogue/queries/find-products.server'
export { findSimilar } from './catalogue/queries/find-similar.server'
export { getProduct, type ProductPage } from './catalogue/queries/get-product.server'
export { listCategories } from './catalogue/queries/list-categories.server'
export { listProducts } from './catalogue/queries/list-products.server'
export { releaseCheckout } from './checkout/commands/release-checkout.server'
export { type CheckoutState, getCheckout } from './checkout/queries/get-checkout.server'
export { type CompletedCheckout, completeCheckoutIn } from './checkout/steps/complete-checkout.server'
export { releaseCheckoutIn } from './checkout/steps/release-checkout.server'
export {
  type StartCheckoutError,
  type StartedCheckout,
  startCheckoutIn,
} from './checkout/steps/start-checkout.server'
export type { OrderView, PartView } from './orders/order-view.server'
export { getBuyerOrder } from './orders/queries/get-buyer-order.server'
export { getOrderForGuest } from './orders/queries/get-order-for-guest.server'
export { getSellerOrder, type ParcelContact } from './orders/queries/get-seller-order.server'
export { buyerOrdersPerPage, listBuyerOrders } from './orders/queries/list-buyer-orders.server'
export { type DueParcel, listDueParcels } from './orders/queries/list-due-parcels.server'
export {
  listSellerOrders,
  type SellerOrderRow,
  sellerOrdersPerPage,
} from './orders/queries/list-seller-orders.server'
export { type CancelledPart, cancelPartIn } from './orders/steps/cancel-part.server'
export { type ConfirmError, confirmDeliveryIn } from './orders/steps/confirm-delivery.server'
export {
  confirmGuestDeliveryIn,
  type GuestConfirmError,
} from './orders/steps/confirm-guest-delivery.server'
export { correctTrackingIn } from './orders/steps/correct-tracking.server'
export { type MovedPart, type ShipError, type ShippedPart, shipPartIn } from './orders/steps/ship-part.server'
export { guestHoldMs, holdMs, overdueWorkingDays, quoteDelivery } from './rules'
export { submitSeller } from './sellers/commands/submit-seller.server'
export { getOwnProduct, type OwnProduct } from './sellers/queries/get-own-product.server'
export { getSellerDesk } from './sellers/queries/get-seller-desk.server'
export { getSellerPage } from './sellers/queries/get-seller-page.server'
export { listOwnProducts, ownProductsPerPage } from './sellers/queries/list-own-products.server'
export { listSellers, sellersPerPage } from './sellers/queries/list-sellers.server'
export { reviewSellerIn } from './sellers/steps/review-seller.server'
