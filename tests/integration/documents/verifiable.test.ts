import { afterAll, beforeAll, expect, it } from 'vitest'
import { getVerifiable, issueVerifiable } from '~/domains/documents/index.server'
import { newId, newVerificationCode } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { testDay } from '../../setup/test-day'
import { actor } from '../applications/put/open-cases'
import { asSuperuser, openDatabase } from '../ledger/open-database'

const citizen = actor('citizen-leg')
const visitor = { ...citizen, personId: null, role: 'visitor' }
let test: TestDatabase

beforeAll(async () => {
  test = await openDatabase('empty')
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const receipt = () => ({
  ...{ kind: 'applicationReceipt' as const, subjectId: newId(), number: 'HA-0000-0001' },
  issuedOn: testDay.today,
})

it('is found by its code by anybody, and tells nothing else', async () => {
  const given = receipt()
  const code = await perform(citizen, issueVerifiable, given)
  const { kind, number, issuedOn } = given
  expect(await perform(visitor, getVerifiable, code)).toEqual({ kind, number, issuedOn })
  expect(await perform(visitor, getVerifiable, newVerificationCode())).toBeNull()
})

it('has one code, whoever asks and however many at once', async () => {
  const given = receipt()
  const codes = await Promise.all([1, 2, 3].map(() => perform(citizen, issueVerifiable, given)))
  codes.push(await perform(citizen, issueVerifiable, given))
  expect(new Set(codes).size).toBe(1)
  const other = await perform(citizen, issueVerifiable, { ...given, kind: 'voucher' })
  expect(codes).not.toContain(other)
})

it('keeps no code in the clear, shows no list, and never changes', async () => {
  const code = await perform(citizen, issueVerifiable, receipt())
  const rows = await asSuperuser(test, (client) => client.query('select t::text from verifiable_document t'))
  expect(JSON.stringify(rows.rows)).not.toContain(code)
  expect(await transaction(citizen, (work) => work.tx.verifiableDocument.count())).toBe(0)
  await expect(
    asSuperuser(test, (client) => client.query(`update verifiable_document set number = 'HA-0000-0002'`)),
  ).rejects.toThrow()
})
