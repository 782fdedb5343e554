import { index, prefix, type RouteConfig, route } from '@remix-run/route-config'

// The whole URL map. A file is a URL; what only looks (layouts, parts) is not here.
export default [
  index('routes/public/choose-language.ts'),
  route('robots.txt', 'routes/public/robots.ts'),
  route('sitemap.xml', 'routes/public/sitemap.ts'),
  route('auth/oneid/callback', 'routes/auth/oneid-callback.ts'),
  route('api/session', 'routes/auth/session.ts'),
  route('api/session/extend', 'routes/auth/extend-session.ts'),
  route('api/session/keep', 'routes/auth/keep-form.ts'),
  route('api/payments/:provider/*', 'routes/api/payment-endpoint.ts'),
  route('api/sms/:provider/:key', 'routes/api/sms-report.ts'),

  ...prefix(':lang', [
    index('routes/public/home.tsx'),
    route('search', 'routes/public/search.tsx'),
    route('services', 'routes/public/services.tsx'),
    route('services/:code', 'routes/public/service.tsx'),
    route('devices', 'routes/public/devices.tsx'),
    route('devices/:code', 'routes/public/device.tsx'),
    route('makers', 'routes/public/makers.tsx'),
    route('makers/:slug', 'routes/public/maker.tsx'),
    route('centres', 'routes/public/centres.tsx'),
    route('centres/:code', 'routes/public/centre.tsx'),
    route('about', 'routes/public/about.tsx'),
    route('help', 'routes/public/help.tsx'),
    route('privacy', 'routes/public/privacy.tsx'),
    route('ui', 'routes/public/showcase.tsx'),

    // auth
    route('sign-in', 'routes/auth/sign-in.tsx'),
    route('sign-out', 'routes/auth/sign-out.tsx'),

    // account
    route('view', 'routes/account/view-settings.tsx'),
    route('account', 'routes/account/overview.tsx'),
    route('account/roles', 'routes/account/roles.tsx'),
    route('account/contact', 'routes/account/contact.tsx'),
    route('account/sessions', 'routes/account/sessions.tsx'),
    route('account/notices', 'routes/account/notices.tsx'),
    route('account/orders', 'routes/account/orders.tsx'),

    // applications
    route('applications', 'routes/applications/list.tsx'),
    route('applications/new/:serviceCode', 'routes/applications/start.tsx'),
    route('applications/:id', 'routes/applications/application.tsx'),
    route('applications/:id/delete', 'routes/applications/delete.tsx'),
    route('applications/:id/withdraw', 'routes/applications/withdraw.tsx'),
    route('applications/:id/documents', 'routes/applications/documents.tsx'),
    route('applications/:id/documents/:documentId', 'routes/applications/document.ts'),
    route('applications/:id/documents/:documentId/remove', 'routes/applications/remove-document.tsx'),
    route('applications/:id/check', 'routes/applications/check.tsx'),
    route('applications/:id/submitted', 'routes/applications/submitted.tsx'),
    route('applications/:id/:step', 'routes/applications/step.tsx'),

    // shop
    route('market', 'routes/shop/market.tsx'),
    route('market/products/:slug', 'routes/shop/product.tsx'),
    route('market/sellers/:slug', 'routes/shop/seller.tsx'),
    route('cart', 'routes/shop/cart.tsx'),
    route('checkout', 'routes/shop/checkout.tsx'),
    route('checkout/review', 'routes/shop/checkout-review.tsx'),
    route('checkout/:checkoutId/return', 'routes/shop/checkout-return.tsx'),
    route('orders', 'routes/shop/order-search.tsx'),
    route('orders/:number', 'routes/shop/order.tsx'),
    route('orders/:number/received/:ordinal', 'routes/shop/received.tsx'),
    route('orders/:number/problem/:ordinal', 'routes/shop/problem.tsx'),

    // seller
    route('seller', 'routes/seller/home.tsx'),
    route('seller/apply', 'routes/seller/apply.tsx'),
    route('seller/orders', 'routes/seller/orders.tsx'),
    route('seller/orders/:id', 'routes/seller/order.tsx'),
    route('seller/money', 'routes/seller/money.tsx'),
    route('seller/products', 'routes/seller/products.tsx'),
    route('seller/products/new', 'routes/seller/new-product.tsx'),
    route('seller/products/:id', 'routes/seller/product.tsx'),
    route('seller/products/:id/preview', 'routes/seller/preview.tsx'),

    // staff
    route('staff', 'routes/staff/queue.tsx'),
    route('staff/absences', 'routes/staff/absences.tsx'),
    route('staff/colleagues/:id', 'routes/staff/reassign.tsx'),
    route('staff/cases/:id', 'routes/staff/case.tsx'),
    route('staff/cases/:id/documents/:documentId', 'routes/staff/document.ts'),
    route('staff/cases/:id/assign', 'routes/staff/assign.tsx'),
    route('staff/cases/:id/pass', 'routes/staff/pass.tsx'),
    route('staff/cases/:id/correction', 'routes/staff/correction.tsx'),
    route('staff/cases/:id/approve', 'routes/staff/approve.tsx'),
    route('staff/cases/:id/refuse', 'routes/staff/refuse.tsx'),

    // vouchers
    route('vouchers', 'routes/vouchers/wallet.tsx'),
    route('vouchers/orders/:id', 'routes/vouchers/order.tsx'),
    route('vouchers/orders/:id/cancel', 'routes/vouchers/cancel-order.tsx'),
    route('vouchers/orders/:id/paid', 'routes/vouchers/order-paid.tsx'),
    route('vouchers/:id', 'routes/vouchers/voucher.tsx'),
    route('vouchers/:id/pdf', 'routes/vouchers/voucher-pdf.ts'),
    route('vouchers/:id/offers', 'routes/vouchers/offers.tsx'),
    route('vouchers/:id/offers/:offerId', 'routes/vouchers/offer.tsx'),

    // maker
    route('maker', 'routes/maker/orders.tsx'),
    route('maker/orders/:id', 'routes/maker/order.tsx'),
    route('maker/money', 'routes/maker/money.tsx'),
    route('maker/offers', 'routes/maker/offers.tsx'),

    // finance
    route('staff/finance', 'routes/staff/finance.tsx'),
    route('staff/finance/accounts/:code', 'routes/staff/finance-account.tsx'),
    route('staff/finance/accounts/:code/csv', 'routes/staff/finance-account-csv.ts'),
    route('staff/finance/payments', 'routes/staff/finance-payments.tsx'),
    route('staff/finance/refunds', 'routes/staff/finance-refunds.tsx'),
    route('staff/finance/hand-overs', 'routes/staff/finance-hand-overs.tsx'),
    route('staff/finance/matters', 'routes/staff/finance-matters.tsx'),
    route('staff/finance/matters/:id', 'routes/staff/finance-matter.tsx'),
    route('staff/finance/voucher', 'routes/staff/finance-voucher.tsx'),

    // mahalla
    route('mahalla', 'routes/mahalla/desk.tsx'),

    // admin
    route('admin', 'routes/admin/home.tsx'),
    route('admin/people', 'routes/admin/people/people.tsx'),
    route('admin/people/:id', 'routes/admin/people/person.tsx'),
    route('admin/people/:id/grant', 'routes/admin/people/grant-role.tsx'),
    route('admin/people/:id/revoke/:grantId', 'routes/admin/people/revoke-role.tsx'),
    route('admin/roles', 'routes/admin/people/role-requests.tsx'),
    route('admin/roles/:id', 'routes/admin/people/role-request.tsx'),
    route('admin/parameters', 'routes/admin/parameters.tsx'),
    route('admin/parameters/:code', 'routes/admin/parameter.tsx'),
    route('admin/parameters/:code/withdraw/:proposalId', 'routes/admin/withdraw-parameter.tsx'),
    route('admin/synonyms', 'routes/admin/synonyms.tsx'),
    route('admin/synonyms/:id', 'routes/admin/synonym.tsx'),
    route('admin/jobs', 'routes/admin/jobs.tsx'),
    route('admin/messages', 'routes/admin/messages.tsx'),
    route('admin/sellers', 'routes/admin/sellers.tsx'),
    route('admin/sellers/:id', 'routes/admin/seller.tsx'),
    route('admin/orders', 'routes/admin/orders.tsx'),
    route('admin/orders/:id', 'routes/admin/order.tsx'),
    route('admin/products', 'routes/admin/products.tsx'),
    route('admin/products/:id', 'routes/admin/product.tsx'),
    route('admin/audit', 'routes/admin/audit.tsx'),
    route('admin/audit/find', 'routes/admin/audit-find.tsx'),
  ]),
  route('*', 'routes/public/not-found.tsx'),
] satisfies RouteConfig
