import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseJobs, listCases } from '~/domains/cases/index.server'
import { systemContext } from '~/domains/identity/context'
import { nameMarks, searchedMarks } from '~/domains/identity/index.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { enterAs } from '../../setup/enter-as'
import { seededClock } from '../../setup/test-day'
import { asPortal, asSuperuser, withUrl } from '../ledger/open-database'
import { actor, openCase, openCases } from './put/open-cases'

const citizen = actor('citizen-leg')
const staff = actor('specialist-uchtepa-1', 'inson_specialist')
const elsewhere = actor('specialist-samarkand', 'inson_specialist')

let test: TestDatabase
let id = ''
beforeAll(async () => {
  test = await openCases()
  id = await openCase(citizen)
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const total = async (q: string) => (await listCases(staff, { filter: 'all', page: 1, q })).total
const marksSeen = (who: typeof staff) => transaction(who, (tx) => tx.caseNameMark.count())

describe('marks of a case', () => {
  it('are seen with the case, and by nobody elsewhere', async () => {
    expect(await marksSeen(staff)).toBeGreaterThan(10)
    expect(await marksSeen(elsewhere)).toBe(0)
    expect(await marksSeen(citizen)).toBe(0)
  })

  it('are those of no other centre', async () => {
    const marks = nameMarks('centre:1718401', [{ familyName: 'Karimov', givenName: 'Ali', patronymic: null }])
    const row = { caseId: id, centreCode: '1718401', isGuarded: true, mark: marks[0] ?? 0n }
    const put = (data: typeof row) => asPortal(({ tx }) => tx.caseNameMark.create({ data }))
    await expect(put(row)).rejects.toThrow(/found by whoever may see it/)
    await expect(put({ ...row, centreCode: '1726262' })).rejects.toThrow(/found by whoever may see it/)
  })

  it('are made by the worker for a case that was found by plain words before', async () => {
    await asSuperuser(test, async (client) => {
      await client.query('delete from case_name_mark')
      await client.query(`update case_file set name_key = ' karimav shirzad'`)
    })
    expect(await total('Каримов')).toBe(0)
    await caseJobs['applications.markNames'](systemContext(seededClock))
    expect(await total('Каримов')).toBe(1)
    expect(await asPortal(({ tx }) => tx.case.count({ where: { nameKey: { not: null } } }))).toBe(0)
  })

  it('are looked up by their index under row security, whatever it costs elsewhere', async () => {
    const [mark] = searchedMarks('centre:1726262', 'Karim')
    const plan = await withUrl(test.appUrl, async (client) => {
      await client.query('begin')
      await enterAs(client, { ...staff, role: 'inson_specialist' })
      await client.query('set local enable_seqscan = off')
      const { rows } = await client.query(
        `explain select count(*) from case_file where id in (select application_id from case_name_mark where mark = ${mark})`,
      )
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    })
    expect(plan).toMatch(/case_name_mark_pkey[\s\S]*Index Cond: \(mark = /)
  })
})
