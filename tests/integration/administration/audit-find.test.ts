import { afterAll, beforeAll, expect, it } from 'vitest'
import { listAuditEntries } from '~/domains/audit/index.server'
import { systemContext } from '~/domains/identity/context'
import { identityJobs } from '~/domains/identity/index.server'
import { newId, newPublicNumber } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { openAuditSubjects } from '~/workflows/audit/open-audit-subjects.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock } from '../../setup/test-day'
import { openDatabase, putRows } from '../ledger/open-database'
import { createTestGateway } from '../vouchers/gateway'
import { actor, addMaker, addPerson, issue, placed, system } from '../vouchers/world'
import { actingAs, makePerson } from './scene'

let test: TestDatabase
const auditor = actingAs(newId(), 'auditor')

beforeAll(async () => {
  test = await openDatabase('services')
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const find = async (typed: string, context = auditor) => {
  const found = await perform(context, openAuditSubjects, { text: typed, ground: 'complaint' })
  return found.ok ? found.value : found.error
}

/** Of one letter each, but for the last character. */
const letterNumbers = Array.from({ length: 22 }, (_, letter) => newPublicNumber('HV', () => 10 + letter))

it('finds by the number of a voucher or order, as people write it', async () => {
  const maker = await addMaker(test, [400_000])
  const personId = await addPerson()
  const voucher = await issue(personId, 500_000)
  const orderId = await placed(actor(createTestGateway(), 'citizen', personId), voucher.id, maker, 400_000)
  const [voucherNumber, orderNumber] = await transaction(system, async (tx) => [
    (await tx.voucher.findUniqueOrThrow({ where: { id: voucher.id } })).number,
    (await tx.deviceOrder.findUniqueOrThrow({ where: { id: orderId } })).number,
  ])
  const chain = `voucher:${voucher.id}`
  const found = { people: [], subjects: [{ kind: 'voucher', chain, number: voucherNumber }] }
  for (const typed of [voucherNumber, ` ${voucherNumber.toLowerCase().replaceAll('-', ' ')} `]) {
    expect(await find(typed), typed).toEqual(found)
  }
  expect(await find(orderNumber)).toMatchObject({ subjects: [{ kind: 'deviceOrder', chain }] })
  const lettersOnly = letterNumbers.find((number) => !/\d/.test(number)) ?? ''
  await putRows(test, 'update voucher set number = $1 where id = $2', [lettersOnly, voucher.id])
  expect(await find(lettersOnly)).toMatchObject({ subjects: [{ kind: 'voucher', chain }] })
  expect(await find('HV-1234')).toBe('typed.publicNumber.length')
  expect(await find(voucherNumber, actingAs(newId(), 'finance_officer'))).toEqual({
    people: [],
    subjects: [],
  })
})

it('finds a person by name in either script', async () => {
  const { id } = await makePerson([{ role: 'citizen' }], { familyName: 'Gʻofurova', givenName: 'Oydin' })
  await identityJobs['identity.markNames'](systemContext(seededClock))
  expect(await find('Ғофурова Ойдин')).toMatchObject({ subjects: [], people: [{ id }] })
  expect(await find("g'ofurova")).toMatchObject({ people: [{ id }] })
  expect(await find('%')).toEqual({ people: [], subjects: [] })
})

it('finds a person by her PINFL, of which the entry says nothing', async () => {
  const { id, pinfl } = await makePerson()
  expect(await find(pinfl)).toMatchObject({ subjects: [], people: [{ id }] })
  expect(await find('12345678901234')).toMatchObject({ people: [] })
  const { entries } = await transaction(auditor, (tx) =>
    listAuditEntries(tx, { chainKind: 'audit', limit: 2 }),
  )
  expect(entries.map(({ details }) => details)).toMatchObject([
    { by: 'pinfl', found: 0 },
    { by: 'pinfl', found: 1, ground: 'complaint' },
  ])
  expect(JSON.stringify(entries.map(({ details }) => details))).not.toContain(pinfl)
})

it('keeps that somebody looked, without the name', async () => {
  await find('Gʻofurova')
  const { entries } = await transaction(auditor, (tx) =>
    listAuditEntries(tx, { chainKind: 'audit', limit: 1 }),
  )
  expect(entries).toMatchObject([
    {
      action: 'audit.lookedUp',
      actorId: auditor.personId,
      details: { by: 'name', found: 1, ground: 'complaint' },
    },
  ])
})
