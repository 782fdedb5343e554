import { route } from '@remix-run/route-config'

export const urls = [
  route('vouchers', 'routes/vouchers/wallet.tsx'),
  route('vouchers/devices', 'routes/vouchers/passport/devices.tsx'),
  route('vouchers/orders/:id', 'routes/vouchers/order.tsx'),
  route('vouchers/orders/:id/visit', 'routes/vouchers/visit.tsx'),
  route('vouchers/orders/:id/accept', 'routes/vouchers/accept.tsx'),
  route('vouchers/orders/:id/cancel', 'routes/vouchers/cancel-order.tsx'),
  route('vouchers/orders/:id/claims/new', 'routes/vouchers/claims/ask.tsx'),
  route('vouchers/orders/:id/claims/:claimId', 'routes/vouchers/claims/claim.tsx'),
  route('vouchers/orders/:id/renewal', 'routes/vouchers/renewals/renewal.tsx'),
  route('vouchers/orders/:id/renewal/papers/:paperId', 'routes/vouchers/renewals/paper.ts'),
  route('vouchers/orders/:id/passport', 'routes/vouchers/passport/passport.tsx'),
  route('vouchers/orders/:id/passport/pdf', 'routes/vouchers/passport/passport-pdf.ts'),
  route('vouchers/orders/:id/paid', 'routes/vouchers/order-paid.tsx'),
  route('vouchers/orders/:id/review', 'routes/vouchers/review.tsx'),
  route('vouchers/:id', 'routes/vouchers/voucher.tsx'),
  route('vouchers/:id/pdf', 'routes/vouchers/voucher-pdf.ts'),
  route('vouchers/:id/offers', 'routes/vouchers/offers.tsx'),
  route('vouchers/:id/compare', 'routes/vouchers/compare.tsx'),
  route('vouchers/:id/offers/:offerId', 'routes/vouchers/offer.tsx'),
]
