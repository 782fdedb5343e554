import { expect, it } from 'vitest'
import type { AuditDetails } from '~/domains/audit/index.server'
import { readAuditDetails } from './read-audit-details.server'

const read = (details: Record<string, string | number | boolean | null>) =>
  readAuditDetails(details as AuditDetails)

it('says of each detail what it is, and of an id whose entries it leads to', () => {
  expect(
    read({ role: 'auditor', personId: 'p-1', amountTiyin: '100', act: 'grant', found: 3 }),
  ).toMatchObject([
    { name: 'role', kind: 'role', isWorded: true },
    { name: 'personId', chain: 'person:p-1' },
    { name: 'amountTiyin', kind: 'money' },
    { name: 'act', isWorded: true },
    { name: 'found', kind: 'number' },
  ])
  expect(read({ value: '14', unit: 'days' })).toMatchObject([
    { name: 'value', kind: 'parameter', unit: 'days' },
  ])
})

it('shows what an earlier program recorded as it stands', () => {
  expect(
    read({ __proto__x: 'a', role: 'clerk', amountTiyin: 'viel', dueOn: 'soon', act: 'lend' }),
  ).toMatchObject([
    { name: '__proto__x', kind: null },
    { isWorded: false },
    { kind: 'code' },
    { kind: 'code' },
    { isWorded: false },
  ])
})
