import { route } from '@remix-run/route-config'

export const urls = [
  route('maker', 'routes/maker/orders.tsx'),
  route('maker/orders/:id', 'routes/maker/order.tsx'),
  route('maker/claims', 'routes/maker/claims/list.tsx'),
  route('maker/claims/:id', 'routes/maker/claims/claim.tsx'),
  route('maker/reviews', 'routes/maker/reviews.tsx'),
  route('maker/workshop', 'routes/maker/workshop.tsx'),
  route('maker/money', 'routes/maker/money.tsx'),
  route('maker/money/statement', 'routes/maker/statement/statement.tsx'),
  route('maker/money/statement.csv', 'routes/maker/statement/statement-csv.ts'),
  route('maker/money/statement.pdf', 'routes/maker/statement/statement-pdf.ts'),
  route('maker/offers', 'routes/maker/offers/offers.tsx'),
  route('maker/offers/new', 'routes/maker/offers/new-offer.tsx'),
  route('maker/offers/import', 'routes/maker/offers/import.tsx'),
  route('maker/offers/file', 'routes/maker/offers/file.ts'),
  route('maker/offers/:id', 'routes/maker/offers/offer.tsx'),
  route('maker/offers/:id/preview', 'routes/maker/offers/preview.tsx'),
]
