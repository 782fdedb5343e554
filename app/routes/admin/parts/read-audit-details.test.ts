import { expect, it } from 'vitest'
import type { AuditDetails } from '~/domains/audit/index.server'
import { readAuditDetails } from './read-audit-details.server'

const words = { locale: 'en', action: 'role.granted', organisations: new Map(), providers: {} } as const

const read = (details: Record<string, string | number | boolean | null>, more = {}) =>
  readAuditDetails(details as AuditDetails, { ...words, ...more })

it('says of each detail what it is, and of an id whose entries it leads to', () => {
  expect(
    read({ role: 'auditor', personId: 'p-1', amountTiyin: '100', act: 'grant', found: 3 }),
  ).toMatchObject([
    { name: 'role', words: 'Auditor' },
    { name: 'personId', chains: [{ chain: 'person:p-1' }] },
    { name: 'amountTiyin', kind: 'money' },
    { name: 'act', words: 'Give the role' },
    { name: 'found', kind: 'number' },
  ])
  expect(read({ value: '14', unit: 'days' })).toMatchObject([
    { name: 'value', kind: 'parameter', unit: 'days' },
  ])
  expect(
    read(
      { organisationId: 'm-1', foundChains: 'jobs person:p-1 x:1' },
      { organisations: new Map([['m-1', 'Oyoq']]) },
    ),
  ).toMatchObject([
    { words: 'Oyoq' },
    {
      chains: [
        { chain: 'jobs', kind: 'jobs' },
        { chain: 'person:p-1', kind: 'person' },
        { chain: 'x:1', kind: null },
      ],
    },
  ])
})

it('shows what an earlier program recorded as it stands', () => {
  expect(
    read({ __proto__x: 'a', role: 'clerk', amountTiyin: 'viel', dueOn: 'soon', act: 'lend' }),
  ).toMatchObject([
    { name: '__proto__x', kind: null },
    { words: null },
    { kind: 'code' },
    { kind: 'code' },
    { words: null },
  ])
})
