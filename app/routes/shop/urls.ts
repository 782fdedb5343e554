import { route } from '@remix-run/route-config'

export const urls = [
  route('market', 'routes/shop/market.tsx'),
  route('market/categories/:code', 'routes/shop/category.tsx'),
  route('market/regions/:code', 'routes/shop/region.tsx'),
  route('market/products/:slug', 'routes/shop/product.tsx'),
  route('market/sellers/:slug', 'routes/shop/seller.tsx'),
  route('market/products/:slug/reviews', 'routes/shop/reviews/product-reviews.tsx'),
  route('market/sellers/:slug/reviews', 'routes/shop/reviews/seller-reviews.tsx'),
  route('cart', 'routes/shop/cart.tsx'),
  route('checkout', 'routes/shop/checkout.tsx'),
  route('checkout/review', 'routes/shop/checkout-review.tsx'),
  route('checkout/:checkoutId/return', 'routes/shop/checkout-return.tsx'),
  route('orders', 'routes/shop/order-search.tsx'),
  route('orders/:number', 'routes/shop/order.tsx'),
  route('orders/:number/reviews', 'routes/shop/reviews/order-reviews.tsx'),
  route('orders/:number/reviews/:lineId', 'routes/shop/reviews/review.tsx'),
  route('orders/:number/received/:ordinal', 'routes/shop/received.tsx'),
  route('orders/:number/cancel/:ordinal', 'routes/shop/cancel.tsx'),
  route('orders/:number/later/:ordinal', 'routes/shop/later.tsx'),
  route('orders/:number/problem/:ordinal', 'routes/shop/problem.tsx'),
]
