import { route } from '@remix-run/route-config'

export const urls = [
  route('seller', 'routes/seller/home.tsx'),
  route('seller/apply', 'routes/seller/apply.tsx'),
  route('seller/statistics', 'routes/seller/statistics.tsx'),
  route('seller/shop', 'routes/seller/shop.tsx'),
  route('seller/schedule', 'routes/seller/schedule.tsx'),
  route('seller/promos', 'routes/seller/promos.tsx'),
  route('seller/orders', 'routes/seller/orders.tsx'),
  route('seller/orders/:id', 'routes/seller/order.tsx'),
  route('seller/reviews', 'routes/seller/voices/reviews.tsx'),
  route('seller/questions', 'routes/seller/voices/questions.tsx'),
  route('seller/orders/:id/return', 'routes/seller/return.tsx'),
  route('seller/orders/:id/messages', 'routes/seller/messages/messages.tsx'),
  route('seller/orders/:id/slip', 'routes/seller/slip.ts'),
  route('seller/money', 'routes/seller/money.tsx'),
  route('seller/products', 'routes/seller/products.tsx'),
  route('seller/products/new', 'routes/seller/new-product.tsx'),
  route('seller/products/:id', 'routes/seller/product.tsx'),
  route('seller/products/:id/preview', 'routes/seller/preview.tsx'),
  route('seller/products/:id/options', 'routes/seller/options.tsx'),
]
