import { expect, it } from 'vitest'
import { recordOf } from './record-of'

const id = '01940000-0000-7000-8000-000000000001'

it.each([
  [`/staff/cases/${id}/refuse`, { record: { kind: 'application', id }, page: `/staff/cases/${id}` }],
  [`/staff/cases/${id}/voucher`, { record: { kind: 'caseVoucher', id }, page: `/staff/cases/${id}/voucher` }],
  [
    `/staff/cases/${id}/change`,
    { record: { kind: 'provision', caseId: id }, page: `/staff/cases/${id}/change` },
  ],
  [`/applications/${id}/offered-place`, { record: { kind: 'provision', caseId: id } }],
  [`/organisation/tasks/${id}`, { record: { kind: 'careTask', id }, page: `/organisation/tasks/${id}` }],
  [`/account/mandates/${id}`, { record: { kind: 'mandate', id } }],
  [`/staff/finance/awards/${id}`, { record: { kind: 'awardBatch', id } }],
  ['/admin/services/home-help/2/edit', { record: { kind: 'serviceVersion', code: 'home-help' } }],
  [`/vouchers/orders/${id}/cancel`, { record: { kind: 'deviceOrder', id }, page: `/vouchers/orders/${id}` }],
  [`/vouchers/${id}/offers/${id}`, { record: { kind: 'voucher', id }, page: `/vouchers/${id}` }],
  ['/orders/HB-7Q4K-92MX/received/1', { record: { kind: 'orderNumber', number: 'HB-7Q4K-92MX' } }],
  [`/admin/people/${id}/revoke/${id}`, { record: { kind: 'roles', personId: id } }],
  ['/admin/jobs', { record: { kind: 'jobs' } }],
])('knows what %s is about', (path, expected) => expect(recordOf(path, [])).toMatchObject(expected))

it('reads the refund out of its form', () => {
  expect(recordOf('/staff/finance/refunds', [['refundId', id]])?.record).toEqual({ kind: 'refund', id })
  expect(recordOf('/staff/finance/refunds', [['refundId', "1' or 1=1"]])).toBeNull()
})

it.each([
  ...['/account/contact', '/cart', '/staff', '/staff/cases/1', '/applications/new/device-voucher'],
  `/seller/apply/${id}`,
])('knows that nobody else changes %s', (path) => expect(recordOf(path, [])).toBeNull())
