import routes from '../../../../app/routes'

export const roles = [
  'citizen',
  'artisan',
  'maker_staff',
  'buyer',
  'inson_specialist',
  'inson_head',
  'mahalla_member',
  'organisation_staff',
  'phone_operator',
  'finance_officer',
  'approver',
  'administrator',
  'auditor',
] as const
export type Role = (typeof roles)[number]

/** Who may come in. Others who signed in read 403, those who did not are sent to sign in. */
export type Access = 'anyone' | 'signedIn' | readonly Role[]

export interface RouteAccess {
  read: Access
  /** Absent when the route has no action: a post is 405. */
  write?: Access
  /** Answer to who may come in, when it is not 200 (or 404 behind an id that does not exist). */
  readStatus?: number
  /** Answer to an empty form of who may, when it is not one of 200, 303, 400, 404, 409, 422. */
  writeStatus?: number
}

const applicant = ['citizen', 'artisan', 'buyer'] as const
const caseStaff = ['inson_specialist', 'inson_head'] as const
const clerk = [...caseStaff, 'phone_operator'] as const
// Also who fills it in for its applicant.
const filler = [...applicant, ...clerk] as const
const exporters = [...caseStaff, 'finance_officer', 'auditor', 'administrator'] as const
const money = ['finance_officer', 'auditor'] as const
const anyone: RouteAccess = { read: 'anyone' }
const anyoneWrites: RouteAccess = { read: 'anyone', write: 'anyone' }
const signedIn: RouteAccess = { read: 'signedIn' }
const signedInWrites: RouteAccess = { read: 'signedIn', write: 'signedIn' }
const only = (...read: Role[]): RouteAccess => ({ read })
const onlyWrites = (...read: Role[]): RouteAccess => ({ read, write: read })

/** The one table of who may open what. A route that is missing here fails the matrix. */
export const routeAccess: Record<string, RouteAccess> = {
  '/': { read: 'anyone', readStatus: 302 },
  '/robots.txt': anyone,
  '/sitemap.xml': anyone,
  // Without the state it was sent with, the way back from OneID ends at the sign-in page.
  '/auth/oneid/callback': { read: 'anyone', readStatus: 302 },
  // Providers prove themselves by signature or key, not by a session.
  '/api/payments/:provider/*': { read: 'anyone', readStatus: 405, write: 'anyone', writeStatus: 404 },
  '/api/telegram/webhook': { read: 'anyone', readStatus: 405, write: 'anyone', writeStatus: 404 },
  '/api/v1/openapi.json': anyone,
  '/api/v1/offers': { read: 'anyone', readStatus: 401, write: 'anyone', writeStatus: 401 },
  '/api/v1/offers/:id': { read: 'anyone', readStatus: 401 },
  '/api/v1/offers/:id/:act': { read: 'anyone', readStatus: 405, write: 'anyone', writeStatus: 404 },
  '/api/v1/orders': { read: 'anyone', readStatus: 401 },
  '/api/v1/orders/:id': { read: 'anyone', readStatus: 401 },
  '/api/v1/orders/:id/:act': { read: 'anyone', readStatus: 405, write: 'anyone', writeStatus: 404 },
  '/api/v1/referrals': { read: 'anyone', readStatus: 401 },
  '/api/v1/referrals/:id': { read: 'anyone', readStatus: 401 },
  '/api/v1/referrals/:id/:act': { read: 'anyone', readStatus: 405, write: 'anyone', writeStatus: 404 },
  '/api/sms/:provider/:key': { read: 'anyone', readStatus: 405, write: 'anyone', writeStatus: 404 },
  '/*': { read: 'anyone', readStatus: 404, write: 'anyone', writeStatus: 404 },

  '/:lang': anyone,
  '/:lang/services': anyone,
  '/:lang/services/:code': anyone,
  '/:lang/services/:code/form': anyone,
  '/:lang/services/:code/form/pdf': anyone,
  '/:lang/devices': anyone,
  '/:lang/devices/choose': anyone,
  '/:lang/devices/:code': anyone,
  '/:lang/search': anyone,
  '/:lang/devices/:code/prices': anyone,
  '/:lang/devices/:code/prices.csv': anyone,
  '/:lang/makers': anyone,
  '/:lang/makers/:slug': anyone,
  '/:lang/makers/:slug/reviews': anyone,
  '/:lang/makers/:slug/reviews/:reviewId/report': signedInWrites,
  '/:lang/centres': anyone,
  '/:lang/centres/:code': anyone,
  '/:lang/status': anyoneWrites,
  '/:lang/verify': anyoneWrites,
  // That a code is wrong is the answer to it.
  '/:lang/verify/:code': { read: 'anyone', readStatus: 200 },
  '/:lang/about': anyone,
  '/:lang/developers': anyone,
  '/:lang/help': anyone,
  '/:lang/privacy': anyone,
  '/:lang/ui': anyone,
  '/:lang/board': anyone,
  '/:lang/board/figures.csv': anyone,
  '/:lang/board/vouchers': anyone,
  '/:lang/board/vouchers.csv': anyone,
  '/:lang/board/vouchers.json': anyone,
  '/:lang/finder': anyone,
  '/:lang/finder/help-now': anyone,
  // The quick way out.
  '/:lang/finder/leave': { read: 'anyone', readStatus: 303 },
  '/:lang/finder/mine': signedInWrites,
  '/:lang/finder/result': anyoneWrites,
  '/:lang/finder/:question': anyoneWrites,
  '/:lang/view': anyoneWrites,
  '/:lang/sign-out': anyoneWrites,
  // How the session stands, of whoever asks; the form of a page that must be left, bound to whom it was made for.
  '/api/session': anyone,
  '/api/session/keep': { read: 'anyone', readStatus: 400, write: 'anyone', writeStatus: 400 },

  '/:lang/account': signedIn,
  '/:lang/account/contact': signedInWrites,
  '/:lang/account/sessions': signedInWrites,
  '/:lang/account/notices': signedInWrites,
  '/:lang/account/channels': signedInWrites,
  '/:lang/account/data': signedInWrites,
  '/:lang/account/data/erase': signedInWrites,
  '/:lang/account/data/:id/json': signedIn,
  '/:lang/account/data/:id/pdf': signedIn,
  '/:lang/account/orders': signedIn,
  // Whoever names no role of hers is refused.
  '/:lang/account/roles': { ...signedInWrites, writeStatus: 403 },

  '/:lang/applications': only(...applicant),
  '/:lang/granted': only(...applicant),
  '/:lang/applications/new/:serviceCode': onlyWrites(...applicant),
  '/:lang/applications/:id': only(...filler),
  '/:lang/applications/:id/delete': onlyWrites(...filler),
  '/:lang/applications/:id/withdraw': onlyWrites(...applicant),
  '/:lang/applications/:id/appeal': onlyWrites(...applicant),
  '/:lang/applications/:id/appeal/withdraw': onlyWrites(...applicant),
  '/:lang/applications/:id/continue': only(...filler),
  '/:lang/applications/:id/changes': onlyWrites(...filler),
  // A draft has no dates.
  '/:lang/applications/:id/calendar': only(...applicant),
  '/:lang/applications/:id/certificate/pdf': only(...applicant),
  '/:lang/applications/:id/code': onlyWrites(...applicant),
  '/:lang/applications/:id/received-goods': onlyWrites(...applicant),
  '/:lang/applications/:id/offered-place': onlyWrites(...applicant),
  '/:lang/applications/:id/documents': onlyWrites(...filler),
  '/:lang/applications/:id/documents/:documentId': only(...filler),
  '/:lang/applications/:id/documents/:documentId/remove': onlyWrites(...filler),
  '/:lang/applications/:id/check': onlyWrites(...filler),
  '/:lang/applications/:id/submitted': only(...applicant),
  '/:lang/applications/:id/new-account': onlyWrites(...applicant),
  '/:lang/applications/:id/decision': only(...applicant),
  '/:lang/applications/:id/decision/pdf': only(...applicant),
  '/:lang/applications/:id/receipt': only(...applicant),
  '/:lang/applications/:id/receipt/pdf': only(...applicant),
  '/:lang/applications/:id/assistance': onlyWrites(...applicant),
  '/:lang/applications/:id/:step': onlyWrites(...filler),

  '/:lang/appointments': only(...applicant),
  '/:lang/appointments/new': onlyWrites(...applicant),
  '/:lang/appointments/board/:code': anyone,
  '/:lang/appointments/:id': only(...filler),
  '/:lang/appointments/:id/calendar': only(...applicant),
  '/:lang/appointments/:id/move': onlyWrites(...filler),
  '/:lang/appointments/:id/cancel': onlyWrites(...filler),
  '/:lang/rehabilitation': anyone,
  '/:lang/rehabilitation/centres/:code': anyone,
  '/:lang/rehabilitation/courses/:id': anyone,
  '/:lang/trainings': only(...applicant),
  // Of one course, which its address names.
  '/:lang/trainings/new': { ...onlyWrites(...applicant), readStatus: 404 },
  '/:lang/trainings/:id': onlyWrites(...applicant),
  '/:lang/trainings/:id/calendar': only(...applicant),
  '/:lang/trainings/:id/leave': onlyWrites(...applicant),
  '/:lang/account/mandates': only(...applicant),
  '/:lang/account/mandates/new': onlyWrites(...applicant),
  '/:lang/account/mandates/:id': onlyWrites(...applicant),
  '/:lang/mandate': anyoneWrites,
  // Nothing is shown before the code from the SMS was typed.
  '/:lang/mandate/answer': { ...anyoneWrites, readStatus: 303 },
  '/:lang/staff/mandates': onlyWrites(...caseStaff),
  '/:lang/staff/mandates/new': onlyWrites(...caseStaff),

  '/:lang/market': anyone,
  '/:lang/market/categories/:code': anyone,
  '/:lang/market/regions/:code': anyone,
  '/:lang/market/products/:slug': anyoneWrites,
  '/:lang/market/sellers/:slug': anyone,
  '/:lang/market/products/:slug/reviews': anyone,
  '/:lang/market/sellers/:slug/reviews': anyone,
  '/:lang/cart': anyoneWrites,
  // An empty cart has nothing to pay for: back to the cart.
  '/:lang/checkout': { ...anyoneWrites, readStatus: 303 },
  // Who gets it is asked first.
  '/:lang/checkout/review': { ...anyoneWrites, readStatus: 303 },
  // Says that this purchase is not known here.
  '/:lang/checkout/:checkoutId/return': { ...anyoneWrites, readStatus: 200 },
  '/:lang/orders': anyoneWrites,
  // Who has not proved that the order is hers is asked for its phone, whether it exists or not.
  '/:lang/orders/:number': { ...anyoneWrites, readStatus: 303 },
  '/:lang/orders/:number/received/:ordinal': anyoneWrites,
  '/:lang/orders/:number/problem/:ordinal': anyoneWrites,
  '/:lang/orders/:number/cancel/:ordinal': anyoneWrites,
  '/:lang/orders/:number/later/:ordinal': anyoneWrites,
  '/:lang/orders/:number/reviews': anyone,
  '/:lang/orders/:number/reviews/:lineId': anyoneWrites,

  '/:lang/seller': only('artisan'),
  '/:lang/seller/apply': signedInWrites,
  '/:lang/seller/shop': onlyWrites('artisan'),
  '/:lang/seller/schedule': onlyWrites('artisan'),
  '/:lang/seller/orders': only('artisan'),
  '/:lang/seller/orders/:id': onlyWrites('artisan'),
  '/:lang/seller/money': only('artisan'),
  '/:lang/seller/reviews': onlyWrites('artisan'),
  '/:lang/seller/products': only('artisan'),
  '/:lang/seller/products/new': onlyWrites('artisan'),
  '/:lang/seller/products/:id': onlyWrites('artisan'),
  '/:lang/seller/products/:id/preview': only('artisan'),

  '/:lang/staff': onlyWrites(...caseStaff),
  '/:lang/staff/workload': only('inson_head'),
  '/:lang/staff/moves': only('inson_head'),
  '/:lang/staff/vouchers': only(...caseStaff),
  '/:lang/staff/vouchers/waiting': only('inson_head'),
  '/:lang/staff/cases/:id/voucher': onlyWrites(...caseStaff),
  '/:lang/staff/cases/:id/order': onlyWrites(...caseStaff),
  '/:lang/staff/cases/:id/passport/pdf': only(...caseStaff),
  '/:lang/staff/assist/voucher': onlyWrites(...clerk),
  '/:lang/staff/hand-overs': only(...caseStaff),
  '/:lang/staff/hand-overs/:id': onlyWrites(...caseStaff),
  '/:lang/staff/hand-overs/:id/photo': only(...caseStaff),
  '/:lang/staff/cases/:id/renewal': onlyWrites(...caseStaff),
  '/:lang/staff/ceilings': only(...caseStaff),
  '/:lang/staff/ceilings/:id': onlyWrites(...caseStaff),
  '/:lang/staff/renewals': only(...caseStaff),
  '/:lang/staff/renewals/:id': onlyWrites(...caseStaff),
  '/:lang/staff/renewals/:id/papers/:paperId': only(...caseStaff),
  '/:lang/staff/claims': only(...caseStaff),
  '/:lang/staff/claims/:id': onlyWrites(...caseStaff),
  '/:lang/staff/assign': onlyWrites('inson_head'),
  '/:lang/staff/tasks': only(...caseStaff),
  '/:lang/staff/absences': onlyWrites(...caseStaff),
  '/:lang/staff/reception': onlyWrites(...caseStaff),
  '/:lang/staff/reception/hours': onlyWrites('inson_head'),
  '/:lang/staff/colleagues/:id': onlyWrites('inson_head'),
  '/:lang/staff/assist': onlyWrites(...clerk),
  // Nobody is being helped: back to where it begins.
  '/:lang/staff/assist/consent': { ...onlyWrites(...clerk), readStatus: 303 },
  '/:lang/staff/cases/:id': onlyWrites(...caseStaff),
  '/:lang/staff/cases/:id/reason': onlyWrites(...caseStaff),
  '/:lang/staff/cases/:id/documents/:documentId': only(...caseStaff),
  '/:lang/staff/cases/:id/documents/:documentId/refuse': onlyWrites(...caseStaff),
  '/:lang/staff/cases/:id/decision': only(...caseStaff),
  '/:lang/staff/cases/:id/disagreements/:key': onlyWrites(...caseStaff),
  '/:lang/staff/cases/:id/assign': onlyWrites('inson_head'),
  '/:lang/staff/cases/:id/pass': onlyWrites(...caseStaff),
  '/:lang/staff/cases/:id/send': onlyWrites('inson_head'),
  '/:lang/staff/cases/:id/correction': onlyWrites(...caseStaff),
  '/:lang/staff/cases/:id/approve': onlyWrites(...caseStaff),
  '/:lang/staff/cases/:id/refuse': onlyWrites(...caseStaff),
  '/:lang/staff/cases/:id/hand-over': onlyWrites(...caseStaff),
  '/:lang/staff/cases/:id/refer': onlyWrites(...caseStaff),
  '/:lang/staff/cases/:id/change': onlyWrites(...caseStaff),
  '/:lang/staff/cases/:id/appeal': onlyWrites(...caseStaff),
  '/:lang/staff/cases/:id/appeal/answer': onlyWrites('inson_head'),

  '/:lang/vouchers': signedIn,
  '/:lang/vouchers/orders/:id': signedInWrites,
  '/:lang/vouchers/orders/:id/visit': signedInWrites,
  '/:lang/vouchers/orders/:id/accept': signedInWrites,
  '/:lang/vouchers/orders/:id/again': signedInWrites,
  '/:lang/vouchers/orders/:id/cancel': signedInWrites,
  '/:lang/vouchers/orders/:id/paid': signedIn,
  '/:lang/vouchers/devices': signedIn,
  '/:lang/vouchers/orders/:id/passport': signedIn,
  '/:lang/vouchers/orders/:id/passport/pdf': signedIn,
  '/:lang/vouchers/orders/:id/renewal': signedInWrites,
  '/:lang/vouchers/orders/:id/renewal/papers/:paperId': signedIn,
  '/:lang/vouchers/orders/:id/claims/new': signedInWrites,
  '/:lang/vouchers/orders/:id/claims/:claimId': signedInWrites,
  '/:lang/vouchers/orders/:id/review': signedInWrites,
  '/:lang/vouchers/:id': signedInWrites,
  '/:lang/vouchers/:id/pdf': signedIn,
  '/:lang/vouchers/:id/compare': signedIn,
  '/:lang/vouchers/:id/offers': signedIn,
  '/:lang/vouchers/:id/offers/:offerId': signedInWrites,
  '/:lang/vouchers/:id/quotes': signedInWrites,
  '/:lang/vouchers/:id/quotes/ask': signedInWrites,
  '/:lang/vouchers/:id/quotes/:quoteId': signedInWrites,

  '/:lang/maker': only('maker_staff'),
  '/:lang/maker/orders/:id': onlyWrites('maker_staff'),
  '/:lang/maker/orders/:id/visit': onlyWrites('maker_staff'),
  '/:lang/maker/orders/:id/kept': { ...onlyWrites('maker_staff'), readStatus: 405 },
  '/:lang/maker/orders/:id/measure': onlyWrites('maker_staff'),
  '/:lang/maker/orders/:id/fitting': onlyWrites('maker_staff'),
  '/:lang/maker/visits': onlyWrites('maker_staff'),
  '/:lang/maker/visits/hours': onlyWrites('maker_staff'),
  '/:lang/maker/quotes': only('maker_staff'),
  '/:lang/maker/quotes/:id': onlyWrites('maker_staff'),
  '/:lang/maker/claims': only('maker_staff'),
  '/:lang/maker/claims/:id': onlyWrites('maker_staff'),
  '/:lang/maker/reviews': onlyWrites('maker_staff'),
  '/:lang/maker/keys': onlyWrites('maker_staff'),
  '/:lang/maker/webhooks': onlyWrites('maker_staff'),
  '/:lang/maker/webhooks/:id': onlyWrites('maker_staff'),
  '/:lang/maker/workshop': onlyWrites('maker_staff'),
  '/:lang/maker/money': onlyWrites('maker_staff'),
  '/:lang/maker/money/statement': only('maker_staff'),
  '/:lang/maker/money/statement.csv': only('maker_staff'),
  '/:lang/maker/money/statement.pdf': only('maker_staff'),
  '/:lang/maker/accreditation': { read: [...applicant, 'maker_staff'], write: ['maker_staff'] },
  '/:lang/maker/accreditation/new': onlyWrites(...applicant, 'maker_staff'),
  '/:lang/maker/accreditation/papers/:id': only(...applicant, 'maker_staff', 'approver'),
  '/:lang/maker/accreditation/:id': onlyWrites(...applicant, 'maker_staff'),
  '/:lang/maker/accreditation/:id/edit': onlyWrites(...applicant, 'maker_staff'),
  '/:lang/maker/offers': only('maker_staff'),
  '/:lang/maker/offers/new': onlyWrites('maker_staff'),
  '/:lang/maker/offers/import': onlyWrites('maker_staff'),
  '/:lang/maker/offers/file': only('maker_staff'),
  '/:lang/maker/offers/:id': onlyWrites('maker_staff'),
  '/:lang/maker/offers/:id/preview': only('maker_staff'),

  '/:lang/staff/finance': only(...money),
  '/:lang/staff/finance/accounts': onlyWrites(...money),
  '/:lang/staff/finance/accounts/:code': only(...money),
  '/:lang/staff/finance/payments': only(...money),
  '/:lang/staff/finance/refunds': { read: money, write: ['finance_officer'] },
  '/:lang/staff/finance/hand-overs': only(...money),
  '/:lang/staff/finance/matters': only(...money),
  '/:lang/staff/finance/matters/:id': { read: money, write: ['finance_officer'] },
  '/:lang/staff/finance/voucher': onlyWrites(...money),
  '/:lang/staff/finance/makers': { read: money, write: ['finance_officer'] },
  '/:lang/staff/finance/makers/batches/:id': { read: money, write: ['finance_officer'] },
  '/:lang/staff/finance/makers/batches/:id/file': only('finance_officer'),
  '/:lang/staff/finance/makers/accounts': { read: money, write: ['finance_officer'] },
  '/:lang/staff/finance/makers/statements': { read: money, write: ['finance_officer'] },
  '/:lang/staff/finance/makers/statements/:id': { read: money, write: ['finance_officer'] },
  '/:lang/staff/finance/makers/agreement': { read: money, write: ['finance_officer'] },
  '/:lang/staff/finance/makers/prices': { read: money },
  '/:lang/staff/finance/makers/signals': { read: money },
  '/:lang/staff/finance/makers/signals/:id': { read: money, write: ['finance_officer'] },
  '/:lang/staff/finance/makers/clawbacks': { read: money, write: ['finance_officer'] },
  '/:lang/staff/finance/budget': { read: money, write: ['finance_officer'] },
  '/:lang/staff/finance/budget/queue': only(...money),
  '/:lang/staff/finance/budget/:id': { read: money, write: ['finance_officer'] },
  '/:lang/staff/finance/forecast': only(...money),
  '/:lang/staff/finance/forecast.csv': only(...money),
  '/:lang/staff/finance/awards': { read: money, write: ['finance_officer'] },
  '/:lang/staff/finance/awards/:id': { read: money, write: ['finance_officer'] },
  '/:lang/staff/finance/awards/:id/file': only('finance_officer'),

  '/:lang/mahalla': only('mahalla_member'),

  '/:lang/organisation': only('organisation_staff'),
  '/:lang/organisation/keys': onlyWrites('organisation_staff'),
  '/:lang/organisation/services': onlyWrites('organisation_staff'),
  '/:lang/organisation/courses': only('organisation_staff'),
  // Only a rehabilitation centre has courses; the sanatorium of the table is none.
  '/:lang/organisation/courses/new': { ...onlyWrites('organisation_staff'), readStatus: 404 },
  '/:lang/organisation/courses/:id': onlyWrites('organisation_staff'),
  '/:lang/organisation/courses/:id/edit': onlyWrites('organisation_staff'),
  '/:lang/organisation/courses/:id/cancel': onlyWrites('organisation_staff'),
  '/:lang/organisation/courses/:id/attendance': onlyWrites('organisation_staff'),
  '/:lang/organisation/courses/:id/places/:placeId': onlyWrites('organisation_staff'),
  '/:lang/organisation/devices': only('organisation_staff'),
  '/:lang/organisation/devices/:id': onlyWrites('organisation_staff'),
  '/:lang/organisation/tasks/:id': onlyWrites('organisation_staff'),

  '/:lang/admin': only('administrator'),
  '/:lang/admin/people': onlyWrites('administrator'),
  '/:lang/admin/people/:id': only('administrator'),
  '/:lang/admin/people/:id/grant': onlyWrites('administrator'),
  '/:lang/admin/people/:id/revoke/:grantId': onlyWrites('administrator'),
  '/:lang/admin/staff': only('administrator'),
  '/:lang/staff/people': onlyWrites('inson_head'),
  '/:lang/admin/texts': only('administrator'),
  '/:lang/admin/texts/:name': onlyWrites('administrator'),
  '/:lang/admin/centres': onlyWrites('administrator'),
  '/:lang/admin/centres/new': onlyWrites('administrator'),
  '/:lang/admin/centres/:code': onlyWrites('administrator'),
  '/:lang/admin/centres/:code/close': onlyWrites('administrator'),
  '/:lang/admin/centres/:code/districts': onlyWrites('administrator'),
  '/:lang/admin/organisations': only('administrator'),
  '/:lang/admin/organisations/:id': onlyWrites('administrator'),
  '/:lang/exports': { read: exporters, write: exporters },
  '/:lang/exports/:id/file': only(...exporters),
  '/:lang/admin/roles': only('administrator', 'auditor'),
  '/:lang/admin/roles/:id': { read: ['administrator', 'auditor'], write: ['administrator'] },
  '/:lang/admin/services': only('administrator'),
  '/:lang/admin/services/:code': onlyWrites('administrator'),
  '/:lang/admin/services/:code/:number': onlyWrites('administrator'),
  '/:lang/admin/services/:code/:number/edit': onlyWrites('administrator'),
  '/:lang/admin/services/:code/:number/preview': only('administrator'),
  '/:lang/admin/services/:code/:number/texts': onlyWrites('administrator'),
  '/:lang/admin/services/:code/:number/texts.csv': only('administrator'),
  '/:lang/admin/services/:code/:number/texts.xlf': only('administrator'),
  '/:lang/admin/parameters': only('administrator'),
  '/:lang/admin/parameters/:code': onlyWrites('administrator'),
  '/:lang/admin/parameters/:code/withdraw/:proposalId': onlyWrites('administrator'),
  '/:lang/admin/holidays': onlyWrites('administrator'),
  '/:lang/admin/agencies': only('administrator'),
  '/:lang/admin/keys': onlyWrites('administrator'),
  '/:lang/admin/product-terms': only('administrator'),
  '/:lang/admin/product-terms/:kind/:code': onlyWrites('administrator'),
  '/:lang/admin/synonyms': only('administrator'),
  '/:lang/admin/synonyms/:id': onlyWrites('administrator'),
  '/:lang/admin/jobs': onlyWrites('administrator'),
  '/:lang/admin/messages': only('administrator', 'auditor'),
  '/:lang/admin/accreditations': only('approver'),
  '/:lang/admin/accreditations/makers/:id': onlyWrites('approver'),
  '/:lang/admin/accreditations/:id': onlyWrites('approver'),
  '/:lang/admin/accreditations/:id/check': onlyWrites('approver'),
  '/:lang/admin/sellers': only('approver'),
  '/:lang/admin/sellers/:id': onlyWrites('approver'),
  '/:lang/admin/orders': onlyWrites('approver'),
  '/:lang/admin/orders/:id': onlyWrites('approver'),
  '/:lang/admin/reviews': onlyWrites('approver'),
  '/:lang/admin/products': only('approver'),
  '/:lang/admin/products/:id': onlyWrites('approver'),
  '/:lang/admin/audit': onlyWrites('administrator', 'auditor'),
  '/:lang/admin/audit/find': onlyWrites('auditor', 'administrator'),
}

/** Answers that depend on the session in another way than by role: they have tests of their own in the matrix. */
export const specialRoutes = ['/:lang/sign-in', '/api/session/extend']

interface Entry {
  path?: string
  file: string
  children?: readonly Entry[]
}

/** Every address of app/routes.ts, as in the table. */
export async function listRoutes(): Promise<string[]> {
  return flatten(await routes, '').map(({ path }) => path)
}

/** Those that answer with a page; the others have no component and so no `.tsx`. */
export async function listPages(): Promise<string[]> {
  return flatten(await routes, '').flatMap(({ path, file }) => (file.endsWith('.tsx') ? [path] : []))
}

function flatten(entries: readonly Entry[], above: string): { path: string; file: string }[] {
  return entries.flatMap(({ path, file, children }) => {
    const own = path ? `${above}/${path}` : above
    return children ? flatten(children, own) : [{ path: own || '/', file }]
  })
}
