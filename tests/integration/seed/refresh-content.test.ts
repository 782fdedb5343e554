import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { refreshContent } from '../../../prisma/seed/refresh/refresh-content'
import { keyOfGroup } from '../../../prisma/seed/refresh/refresh-synonyms'
import { synonymGroups } from '../../../prisma/seed/search/synonyms'
import { createTestDatabase, type TestDatabase } from '../../setup/database-per-test'
import { testDay } from '../../setup/test-day'

const day = testDay.today.toISOString().slice(0, 10)
let test: TestDatabase
let owner: pg.Client

beforeAll(async () => {
  test = await createTestDatabase('catalogue')
  owner = new pg.Client({ connectionString: test.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner?.end()
  await test?.drop()
})
beforeEach(async () => {
  await refreshContent(owner, day)
})

const refresh = () => refreshContent(owner, day)
const one = async (sql: string) => Object.values((await owner.query(sql)).rows[0] ?? {})[0]
const summary = `SELECT summary FROM service_text WHERE service_code = 'child-benefit' AND locale = 'ru'`
const writeSummary = `UPDATE service_text SET summary = $1 WHERE service_code = 'child-benefit' AND locale = 'ru'`
const group = `(SELECT synonym_id FROM search_synonym_term WHERE language = 'ru' AND term = 'электроколяска')`
const leadsTo = `SELECT leads_to FROM search_synonym WHERE id = ${group}`

it('writes nothing where everything is as it came', async () => {
  expect(await refresh()).toBe(0)
})

it('brings a portal up to date that was filled before anything was kept', async () => {
  const [text, led] = [await one(summary), await one(leadsTo)]
  await owner.query('DELETE FROM guard.shipped')
  await owner.query(writeSummary, ['An earlier text'])
  await owner.query(`UPDATE search_synonym SET leads_to = '{}' WHERE id = ${group}`)
  await owner.query(`DELETE FROM search_synonym WHERE id IN (SELECT synonym_id FROM search_synonym_term
    WHERE term = 'sunʼiy oyoq' OR term = 'протез ноги')`)
  await owner.query(`DELETE FROM device_text WHERE device_code = 'white-cane' AND locale = 'en'`)
  expect(await refresh()).toBeGreaterThanOrEqual(4)
  expect([await one(summary), await one(leadsTo)]).toEqual([text, led])
  expect(await one(`SELECT count(*)::int FROM search_synonym_term WHERE term = 'протез ноги'`)).toBe(1)
  expect(await one('SELECT count(*)::int FROM search_synonym')).toBe(synonymGroups().length)
})

it('keeps what was edited and what was deleted, and rewrites what an earlier version had put there', async () => {
  await owner.query(writeSummary, ['Edited here'])
  await owner.query(`UPDATE search_synonym SET leads_to = '{device:white-cane}' WHERE id = ${group}`)
  await owner.query(`DELETE FROM search_synonym WHERE id IN (SELECT synonym_id FROM search_synonym_term
    WHERE term = 'протез ноги')`)
  expect(await refresh()).toBe(0)
  expect([await one(summary), await one(leadsTo)]).toEqual(['Edited here', ['device:white-cane']])
  // As if this were what the version before had shipped.
  const found = `to_jsonb(t) ->> 'summary' = 'Edited here'`
  expect(await one(`SELECT count(*)::int FROM service_text t WHERE ${found}`)).toBe(1)
  await owner.query(`DELETE FROM guard.shipped WHERE subject = 'service_text'`)
  expect(await refresh()).toBe(1)
  expect(await one(summary)).not.toBe('Edited here')
})

it('knows each group of synonyms by a key of its own', () => {
  const keys = synonymGroups().map(({ leadsTo: to, terms }) =>
    keyOfGroup({
      leadsTo: to,
      terms: Object.entries(terms).flatMap(([language, words]) => words.map((term) => ({ language, term }))),
    }),
  )
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})
