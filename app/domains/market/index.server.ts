export { addToCart, type CartChange, type CartError } from './cart/commands/add-to-cart.server'
export { removeLine } from './cart/commands/remove-line.server'
export { setQuantity } from './cart/commands/set-quantity.server'
export { countCart } from './cart/queries/count-cart.server'
export { type CartLineView, type CartPart, type CartView, getCart } from './cart/queries/get-cart.server'
export { clearCatalogueCache } from './catalogue/cached.server'
export { type AddPhotoError, addPhoto, mostPhotos } from './catalogue/commands/add-photo.server'
export { type CreateProductError, createProduct } from './catalogue/commands/create-product.server'
export { hideProduct } from './catalogue/commands/hide-product.server'
export { publishProduct } from './catalogue/commands/publish-product.server'
export { removePhoto } from './catalogue/commands/remove-photo.server'
export { reorderPhotos } from './catalogue/commands/reorder-photos.server'
export type { SetProductStatusError } from './catalogue/commands/set-product-status.server'
export { type UpdateProductError, updateProduct } from './catalogue/commands/update-product.server'
export { photoWidths } from './catalogue/photo-files.server'
export { findSimilar } from './catalogue/queries/find-similar.server'
export { getProduct, type ProductPage } from './catalogue/queries/get-product.server'
export { type CategoryCount, listCategories } from './catalogue/queries/list-categories.server'
export { type ListProductsRequest, listProducts } from './catalogue/queries/list-products.server'
export { searchKeys } from './catalogue/rules'
export { refreshSearchText } from './catalogue/steps/refresh-search-text.server'
export { releaseCheckout } from './checkout/commands/release-checkout.server'
export {
  type StartCheckoutError,
  type StartCheckoutInput,
  type StartedCheckout,
  startCheckout,
} from './checkout/commands/start-checkout.server'
export { type CheckoutState, getCheckout } from './checkout/queries/get-checkout.server'
export {
  type CompleteCheckoutError,
  type CompletedCheckout,
  completeCheckoutIn,
} from './checkout/steps/complete-checkout.server'
export { releaseCheckoutIn } from './checkout/steps/release-checkout.server'
export { sellerOrderMoves } from './lifecycle'
export type { OrderView, PartView } from './orders/order-view.server'
export { getBuyerOrder } from './orders/queries/get-buyer-order.server'
export { getOrderForGuest } from './orders/queries/get-order-for-guest.server'
export { getSellerOrder, type ParcelContact } from './orders/queries/get-seller-order.server'
export {
  type BuyerOrder,
  buyerOrdersPerPage,
  listBuyerOrders,
} from './orders/queries/list-buyer-orders.server'
export {
  listSellerOrders,
  type SellerOrderList,
  type SellerOrderRow,
  sellerOrdersPerPage,
} from './orders/queries/list-seller-orders.server'
export { type CancelledPart, cancelPartIn } from './orders/steps/cancel-part.server'
export { confirmDeliveryIn } from './orders/steps/confirm-delivery.server'
export { confirmGuestDeliveryIn } from './orders/steps/confirm-guest-delivery.server'
export { type MovedPart, type ShipError, shipPartIn } from './orders/steps/ship-part.server'
export { type DeliveryQuote, holdMs, mostUnitsOfOne, quoteDelivery } from './rules'
export { submitSeller } from './sellers/commands/submit-seller.server'
export { getOwnProduct, type OwnProduct } from './sellers/queries/get-own-product.server'
export { getSellerDesk, type SellerDesk } from './sellers/queries/get-seller-desk.server'
export { getSellerPage, type SellerPage } from './sellers/queries/get-seller-page.server'
export {
  listOwnProducts,
  type OwnProductRow,
  ownProductsPerPage,
} from './sellers/queries/list-own-products.server'
export { listSellers, type SellerRow, sellersPerPage } from './sellers/queries/list-sellers.server'
export { type ReviewSellerError, reviewSellerIn } from './sellers/steps/review-seller.server'
