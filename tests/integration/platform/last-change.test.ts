import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordAudit } from '~/domains/audit/index.server'
import { systemContext } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import type { ChangedRecord } from '~/views/last-change/changed-record'
import { findLastChange } from '~/views/last-change/find-last-change.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock } from '../../setup/test-day'
import { actingAs, makePerson } from '../administration/scene'
import { openDatabase } from '../ledger/open-database'

let test: TestDatabase
let head: ReturnType<typeof actingAs>

beforeAll(async () => {
  test = await openDatabase()
  const { id: headId } = await makePerson([{ role: 'citizen' }], { familyName: 'Mirzayev' })
  head = actingAs(headId, 'inson_head')
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const id = newId()
const records: ChangedRecord[] = [
  ...(
    ['application', 'caseVoucher', 'voucher', 'deviceOrder', 'parcel', 'order', 'product', 'seller'] as const
  ).map((kind) => ({ kind, id })),
  ...(['roleRequest', 'matter', 'refund', 'awardBatch', 'makerBatch'] as const).map((kind) => ({ kind, id })),
  { kind: 'provision', caseId: id },
  { kind: 'serviceVersion', code: 'home-help' },
  { kind: 'orderNumber', number: 'HB-7Q4K-92MX' },
  { kind: 'roles', personId: id },
  { kind: 'parameter', code: 'voucher-days' },
  { kind: 'ownSeller' },
  { kind: 'synonyms' },
  { kind: 'jobs' },
]

it.each(records)('says nothing of a record that nobody changed: $kind', async (record) => {
  expect(await findLastChange(actingAs(newId(), 'citizen'), record)).toBeNull()
})

describe('who was faster', () => {
  const application = { kind: 'application', id: newId() } as const
  const ask = async (reader: Parameters<typeof findLastChange>[0], record: ChangedRecord = application) =>
    (await findLastChange(reader, record))?.who

  beforeAll(() =>
    transaction(head, (tx) => recordAudit(tx, { action: 'application.assigned', subject: application.id })),
  )

  it('is told by name to the staff, by role to everybody else', async () => {
    expect(await findLastChange(actingAs(newId(), 'inson_specialist'), application)).toMatchObject({
      act: 'application.assigned',
      who: { role: 'inson_head', isReader: false, name: { family: 'Mirzayev' } },
    })
    expect(await ask(actingAs(newId(), 'citizen'))).toEqual({
      role: 'inson_head',
      isReader: false,
      name: null,
    })
  })

  it('is not who said why she opens a case of another’s', async () => {
    const specialist = actingAs(newId(), 'inson_specialist')
    await transaction(specialist, (tx) =>
      recordAudit(tx, {
        action: 'application.openingReasoned',
        subject: application.id,
        details: { reasonCode: 'standIn' },
      }),
    )
    expect(await ask(specialist)).toMatchObject({ role: 'inson_head', isReader: false })
  })

  it('is the reader herself in another window', async () => {
    expect(await ask(head)).toEqual({ role: 'inson_head', isReader: true, name: null })
  })

  it('is not somebody who only looked', async () => {
    const personId = newId()
    const admin = actingAs(newId(), 'administrator')
    await transaction(admin, (tx) => recordAudit(tx, { action: 'role.granted', subject: personId }))
    await transaction(admin, (tx) => recordAudit(tx, { action: 'person.rolesViewed', subject: personId }))
    expect(await findLastChange(admin, { kind: 'roles', personId })).toMatchObject({ act: 'role.granted' })
    const one = { kind: 'application', id: newId() } as const
    await transaction(head, (tx) => recordAudit(tx, { action: 'application.assigned', subject: one.id }))
    await transaction(head, (tx) =>
      recordAudit(tx, { action: 'application.openingReasoned', subject: one.id }),
    )
    expect(await findLastChange(head, one)).toMatchObject({ act: 'application.assigned' })
  })

  it('may be the portal', async () => {
    const record = { kind: 'voucher', id: newId() } as const
    await transaction(systemContext(seededClock), (tx) =>
      recordAudit(tx, { action: 'voucher.expired', subject: record.id }),
    )
    expect(await ask(actingAs(newId(), 'citizen'), record)).toEqual({
      role: 'system',
      isReader: false,
      name: null,
    })
  })
})
