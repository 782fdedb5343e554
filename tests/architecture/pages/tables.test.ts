import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { listFiles } from '../sources'

const routes = path.resolve('app/routes')

/** Tables without pages of their own, by what keeps them short; what only draws rows is paged by the named file. */
const short: Record<string, string> = {
  'api/developers.tsx': 'calls and codes, which the program knows',
  'maker/accreditation/home.tsx': 'what one workshop asked for, one at a time',
  'maker/parts/accreditation/maker-standing.tsx': 'a line a kind of device and term',
  'maker/parts/offers/offer-history.tsx': 'the last 50 changes of one offer',
  'public/parts/prices/prices-by-region.tsx': 'fourteen regions',
  'organisation/parts/courses/participant-tables.tsx': 'the places of one course, 200 at most, and who waits',
  'account/parts/sessions-table.tsx': 'a person has so many sessions at most',
  'admin/parts/agencies-table.tsx': 'a line a register, which the program knows',
  'admin/parts/audit/found-audit.tsx': 'a search, cut and told so',
  'admin/parts/desk/found-orders.tsx': 'a search, cut and told so',
  'admin/parts/disputes/money-table.tsx': 'moves of one parcel',
  'admin/parts/holidays/holiday-table.tsx': 'days of one year',
  'admin/parts/parameters/requirements/requirement-table.tsx': 'a few rows for each of two kinds of seller',
  'admin/parts/parameters/parameter-history.tsx': 'values of one parameter',
  'admin/parts/places/open-at-centre.tsx': 'a line a kind of work',
  'admin/parts/roles/centre-requests.tsx': 'the latest fifty, cut where they are read',
  'admin/parts/roles/found-people.tsx': 'a search, cut and told so',
  'admin/parts/roles/hand-on-fields.tsx': 'what one person has open',
  'admin/parts/roles/role-requests-table.tsx': 'admin/people/role-requests.tsx',
  'admin/parts/roles/roles-table.tsx': 'roles of one person',
  'admin/parts/desk/waiting-refunds.tsx': 'those that wait longest, fifty at most',
  'admin/parts/services/rules-preview.tsx': 'rules of one form',
  'admin/parts/services/version-contents.tsx': 'parts of one form',
  'admin/reference/parameters.tsx': 'a line a parameter, which the program knows',
  'admin/services/service.tsx': 'versions of one form',
  'admin/services/services.tsx': 'a line a service, which the program knows',
  'board/parts/figure-table.tsx': 'regions and months',
  'board/parts/vouchers/open-data.tsx': 'columns of one file',
  'board/parts/vouchers/voucher-table.tsx': 'regions and kinds of device',
  'finance/parts/budget/forecast-groups.tsx': 'groups of devices',
  'finance/parts/found-voucher.tsx': 'moves of one voucher',
  'finance/parts/ledger/kind-table.tsx': 'a line a kind of account',
  'finance/parts/ledger/statement-table.tsx': 'finance/parts/ledger/period-statement.tsx',
  'maker/programs/webhooks.tsx': 'a workshop has so many addresses at most',
  'maker/money.tsx': 'older lines follow by a link',
  'public/parts/centres/centre-table.tsx': 'a line a district',
  'organisation/parts/purchases/requests/answer-table.tsx': 'the sellers of one request',
  'seller/parts/contracts/pool-line.tsx': 'the workshops that make one line',
  'seller/parts/fairs/sale-list.tsx': 'what one stand sold today, two hundred at most',
  'seller/money.tsx': 'older lines follow by a link',
  'seller/parts/shop/statistics/week-figures.tsx': 'twelve weeks',
  'shop/parts/contracts/register-data.tsx': 'columns of one file',
  'shop/parts/product/product-facts.tsx': 'facts of one product',
  'shop/wishes/compare.tsx': 'four products at most',
  'staff/desk/workload.tsx': 'people and services of one centre',
  'staff/parts/reception/visit-list.tsx': 'one day',
  'vouchers/parts/compare/offer-comparison.tsx': 'four offers at most',
}

/** Lists that are paged and have one order, by what it is. */
const ordered: Record<string, string> = {
  'account/notices.tsx': 'letters, the latest first',
  'account/orders.tsx': 'cards of what she bought, the latest first',
  'account/questions.tsx': 'questions, the latest first',
  'admin/disputes/list.tsx': 'what waits longest is settled first',
  'admin/fairs/fairs.tsx': 'the latest first',
  'admin/parts/roles/staff-table.tsx': 'by name, filtered by role, place and state',
  'admin/people/role-requests.tsx': 'what waits is looked at first',
  'admin/reviews.tsx': 'what waits longest first',
  'admin/texts/front/front.tsx': 'what waits first, then the latest',
  'admin/texts/newsletter/letters.tsx': 'what waits first, then the latest',
  'exports/parts/exports-table.tsx': 'files, the latest first',
  'finance/parts/settlement/bank-line-table.tsx': 'lines as they stand in the bank’s file',
  'maker/claims/list.tsx': 'what is due first',
  'maker/parts/programs/deliveries.tsx': 'messages, the latest first',
  'maker/quotes/list.tsx': 'what is not answered first',
  'maker/reviews.tsx': 'what waits for an answer first',
  'maker/statement/statement.tsx': 'movements as they happened, the oldest first',
  'maker/visits/list.tsx': 'visits as they come, or the latest first',
  'organisation/purchases/requests/list.tsx': 'requests for prices, the latest first',
  'public/reviews/maker-reviews.tsx': 'reviews, the latest first',
  'public/search.tsx': 'what fits best first',
  'seller/contracts/pool/own-parts.tsx': 'what waits for an answer first',
  'seller/home.tsx': 'returns, what is due first',
  'seller/messages/messages.tsx': 'a conversation, the latest last',
  'seller/products/translations/list.tsx': 'the latest first',
  'seller/requests/list.tsx': 'what goes on first',
  'seller/voices/questions.tsx': 'what waits for an answer first',
  'seller/voices/reviews.tsx': 'what waits for an answer first',
  'shop/fairs/fairs.tsx': 'the next one first',
  'shop/messages/messages.tsx': 'a conversation, the latest last',
  'shop/parts/voices/rated-reviews.tsx': 'sorted by links above the list',
  'shop/questions/product-questions.tsx': 'answered ones first',
  'shop/seller.tsx': 'the shop window of one artisan',
  'shop/translations/queue.tsx': 'what waits longest first',
  'staff/desk/moves.tsx': 'what moved between centres, the latest first',
  'staff/parts/queue/desk-list.tsx': 'what is due first',
  'vouchers/offers.tsx': 'sorted by a field of its form',
}

const read = (file: string) => readFileSync(path.join(routes, file), 'utf8')
const isPaged = (text: string) => /<(ListTable|ListPages|Pagination)\b/.test(text)
const tables = listFiles(routes)
  .map((file) => path.relative(routes, file))
  .filter((file) => file.endsWith('.tsx') && /<(Table|table)\b/.test(read(file)))

it('pages every table that can grow', () => {
  const unpaged = tables.filter((file) => !isPaged(read(file)))
  expect(unpaged.filter((file) => !Object.hasOwn(short, file))).toEqual([])
  expect(
    Object.keys(short).filter((file) => !unpaged.includes(file)),
    'paged or gone',
  ).toEqual([])
})

it('sorts every list that is paged, where its order says nothing', () => {
  const lists = listFiles(routes)
    .map((file) => path.relative(routes, file))
    .filter((file) => file.endsWith('.tsx') && isPaged(read(file)))
  const isSorted = (file: string) => /sorts: true|<SortLinks|sorting=/.test(read(file))
  expect(lists.filter((file) => !isSorted(file)).sort()).toEqual(Object.keys(ordered))
})

it('pages what another file draws where it is read', () => {
  const readers = Object.values(short).filter((reason) => reason.endsWith('.tsx'))
  expect(readers.filter((file) => !isPaged(read(file)) && !/\bolder\b/.test(read(file)))).toEqual([])
})
