import type { ChangedRecord } from '~/views/last-change/changed-record'

/** Which record a page is about, and the page that shows how it stands. */
export interface PageRecord {
  record: ChangedRecord
  /** Without its language. */
  page: string
}

/** Fields of the posted form. */
type Fields = readonly (readonly [name: string, value: string])[]

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** Pages that people work on, by the beginning of their path; the first that fits counts. `$` is an id. */
const pages: readonly [pattern: string, recordOf: (id: string, fields: Fields) => ChangedRecord | null][] = [
  ['/staff/cases/($)/voucher', (id) => ({ kind: 'caseVoucher', id })],
  ['/staff/cases/($)/change', (caseId) => ({ kind: 'provision', caseId })],
  ['/staff/cases/($)', (id) => ({ kind: 'application', id })],
  [
    '/applications/($)/(?:offered-place|received-goods|new-account)',
    (caseId) => ({ kind: 'provision', caseId }),
  ],
  ['/applications/($)', (id) => ({ kind: 'application', id })],
  ['/organisation/tasks/($)', (id) => ({ kind: 'careTask', id })],
  ['/staff/free-places/($)', (id) => ({ kind: 'freePlace', id })],
  ['/account/mandates/($)', (id) => ({ kind: 'mandate', id })],
  ['/vouchers/orders/($)', (id) => ({ kind: 'deviceOrder', id })],
  ['/vouchers/($)', (id) => ({ kind: 'voucher', id })],
  ['/maker/orders/($)', (id) => ({ kind: 'deviceOrder', id })],
  ['/seller/orders/($)', (id) => ({ kind: 'parcel', id })],
  ['/seller/products/($)', (id) => ({ kind: 'product', id })],
  ['/seller/translations/($)', (id) => ({ kind: 'textRequest', id })],
  ['/translations/($)', (id) => ({ kind: 'textRequest', id })],
  // Of another: her own shop says nothing of it.
  ['/seller/apply/($)', () => null],
  ['/seller/apply', () => ({ kind: 'ownSeller' })],
  ['/seller/shop', () => ({ kind: 'ownSeller' })],
  ['/seller/schedule', () => ({ kind: 'ownSeller' })],
  ['/orders/([A-Z0-9-]+)', (number) => ({ kind: 'orderNumber', number })],
  ['/admin/orders/($)', (id) => ({ kind: 'order', id })],
  ['/admin/products/($)', (id) => ({ kind: 'product', id })],
  ['/admin/sellers/($)', (id) => ({ kind: 'seller', id })],
  ['/admin/people/($)', (personId) => ({ kind: 'roles', personId })],
  ['/admin/roles/($)', (id) => ({ kind: 'roleRequest', id })],
  ['/admin/parameters/([A-Za-z0-9_.-]+)', (code) => ({ kind: 'parameter', code })],
  ['/admin/synonyms', () => ({ kind: 'synonyms' })],
  ['/admin/jobs', () => ({ kind: 'jobs' })],
  ['/admin/services/([a-z-]+)', (code) => ({ kind: 'serviceVersion', code })],
  ['/staff/finance/awards/($)', (id) => ({ kind: 'awardBatch', id })],
  ['/staff/finance/makers/batches/($)', (id) => ({ kind: 'makerBatch', id })],
  ['/staff/finance/matters/($)', (id) => ({ kind: 'matter', id })],
  ['/staff/finance/refunds', (_, fields) => refundOf(fields)],
]

const patterns = pages.map(([pattern, recordOf]) => ({
  pattern: new RegExp(`^${pattern.replaceAll('$', uuid)}(?=/|$)`, 'i'),
  recordOf,
}))

/** The record that the page at a path (without its language) is about; null for a page that nobody else changes. */
export function recordOf(path: string, fields: Fields): PageRecord | null {
  for (const { pattern, recordOf } of patterns) {
    const found = pattern.exec(path)
    if (!found) continue
    const record = recordOf(found[1] ?? '', fields)
    return record && { record, page: found[0] }
  }
  return null
}

function refundOf(fields: Fields): ChangedRecord | null {
  const id = fields.find(([name]) => name === 'refundId')?.[1] ?? ''
  return new RegExp(`^${uuid}$`).test(id) ? { kind: 'refund', id } : null
}
