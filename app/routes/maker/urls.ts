import { route } from '@remix-run/route-config'

export const urls = [
  route('maker', 'routes/maker/orders.tsx'),
  route('maker/orders/:id', 'routes/maker/order.tsx'),
  route('maker/money', 'routes/maker/money.tsx'),
  route('maker/offers', 'routes/maker/offers/offers.tsx'),
  route('maker/offers/new', 'routes/maker/offers/new-offer.tsx'),
  route('maker/offers/import', 'routes/maker/offers/import.tsx'),
  route('maker/offers/file', 'routes/maker/offers/file.ts'),
  route('maker/offers/:id', 'routes/maker/offers/offer.tsx'),
  route('maker/offers/:id/preview', 'routes/maker/offers/preview.tsx'),
]
