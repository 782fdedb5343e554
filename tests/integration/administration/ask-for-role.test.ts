import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  askForRole,
  listCentreRequests,
  listStaff,
  withdrawRoleRequest,
} from '~/domains/administration/index.server'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { demonstrationPeople } from '../../../prisma/seed/people/people'
import type { TestDatabase } from '../../setup/database-per-test'
import { testDay } from '../../setup/test-day'
import { actor } from '../applications/put/open-cases'
import { openDatabase } from '../ledger/open-database'

// The head of a centre asks for a role of somebody whom she names by number and name; an administrator decides.
const head = { ...actor('head-uchtepa', 'inson_head'), organisationId: '1726262' }
const citizen = demonstrationPeople(testDay).find(({ key }) => key === 'citizen-leg')
const asked = {
  ...{ pinfl: citizen?.pinfl ?? '', family: citizen?.familyName ?? '', role: 'inson_specialist' as const },
  ...{ startsOn: null, endsOn: null, grounds: 'Order No 17 of the centre' },
}
let test: TestDatabase

beforeAll(async () => {
  test = await openDatabase('catalogue')
}, 480_000)
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

it('is asked by number and name together, for a role of her own centre, and taken back by herself', async () => {
  expect(await perform(actor('specialist-uchtepa-1', 'inson_specialist'), askForRole, asked)).toMatchObject({
    error: 'admin.error.notAllowed',
  })
  for (const wrong of [{ family: 'Nobody' }, { pinfl: '00000000000000' }])
    expect(await perform(head, askForRole, { ...asked, ...wrong })).toMatchObject({
      error: 'admin.error.personUnknown',
    })
  expect(await perform(head, askForRole, { ...asked, role: 'administrator' })).toMatchObject({
    error: 'admin.error.notAllowed',
  })
  const done = await perform(head, askForRole, { ...asked, family: asked.family.toUpperCase() })
  expect(done).toMatchObject({ ok: true })
  expect(await perform(head, askForRole, asked)).toMatchObject({ error: 'admin.error.roleWaiting' })
  const [request] = await perform(head, listCentreRequests)
  expect(request).toMatchObject({ role: 'inson_specialist', status: 'prepared', isOwn: true })
  const other = { ...head, organisationId: '1726266' }
  expect(await perform(other, listCentreRequests)).toEqual([])
  expect(await perform(head, withdrawRoleRequest, request?.id ?? '')).toMatchObject({ ok: true })
})

it('shows a head the roles of her own centre alone', async () => {
  const filter = { role: null, organisationId: '1726266', state: null }
  const { staff } = await listStaff(head, filter, { page: 1, pageSize: 50 })
  expect(staff.length).toBeGreaterThan(2)
  expect(new Set(staff.map(({ organisationId }) => organisationId))).toEqual(new Set(['1726262']))
})
