import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemContext } from '~/domains/identity/context'
import { deleteOldExports, getOwnExport, openOwnExport, requestExport } from '~/domains/identity/index.server'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { eraseData } from '~/workflows/own-data/erase-data.server'
import { exportData, type OwnData } from '~/workflows/own-data/export-data.server'
import { readSource } from '~/workflows/own-data/read-source.server'
import { ownSources } from '~/workflows/own-data/sources'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock } from '../../setup/test-day'
import { actor, memoryFiles } from '../applications/put/open-cases'
import { asSuperuser, openDatabase } from '../ledger/open-database'

let test: TestDatabase
const files = memoryFiles()
const portal = { ...systemContext(seededClock), ports: { files } }
const parent = actor('citizen-parent', 'citizen', { files })
const tables = ownSources.length

beforeAll(async () => {
  test = await openDatabase('seeded')
}, 600_000)

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

describe('all of a person’s data', () => {
  it('opens in every table, and each table that people have rows in gives some to somebody', async () => {
    const { rows: people } = await asSuperuser(test, (client) =>
      client.query<{ id: string }>(`select id from person where id in (select person_id from voucher
        union select person_id from device_order union select person_id from "order" union select person_id from seller)
        order by id limit 40`),
    )
    const given = new Set<string>()
    for (const { id } of people) {
      await perform(portal, async (work) => {
        for (const source of ownSources) {
          const found = await readSource(work, source, id)
          if (found.length > 0) given.add(source.table)
          for (const row of found)
            expect(Object.keys(row).filter((name) => /_(cipher|index|hash)$/.test(name))).toEqual([])
        }
      })
    }
    for (const table of [
      'person',
      'application',
      'submission',
      'case_file',
      'decision',
      'voucher',
      'device_order',
    ])
      expect(given).toContain(table)
    for (const table of [
      'order',
      'seller_order',
      'order_line',
      'seller',
      'product',
      'posting',
      'audit_entry',
    ])
      expect(given).toContain(table)
  }, 240_000)

  it('is made once, is hers alone, stands in her audit and is gone after a day', async () => {
    const ask = () => perform(parent, requestExport, { tables })
    const [id, again] = await Promise.all([ask(), ask()])
    expect(again).toBe(id)
    await exportData(portal, id)
    await exportData(portal, id)
    expect(files.kept.size).toBe(1)
    expect(await perform(parent, getOwnExport)).toMatchObject({ id, status: 'ready' })
    expect(await perform(actor('citizen-leg'), openOwnExport, id)).toBeNull()
    expect(await perform(actor('head-uchtepa', 'inson_head'), openOwnExport, id)).toBeNull()

    const key = await perform(parent, openOwnExport, id)
    const data = JSON.parse((await files.get(key ?? ''))?.bytes.toString('utf8') ?? '') as OwnData
    expect(data.tables.person).toMatchObject([
      { family_name: 'Rahimova', pinfl: expect.stringMatching(/^\d{14}$/) },
    ])
    expect(data.tables.voucher?.length).toBeGreaterThan(0)
    expect(data.tables.audit_entry).toEqual(
      expect.arrayContaining([expect.objectContaining({ action: 'person.dataAsked' })]),
    )

    const later = { now: () => new Date(seededClock().getTime() + 25 * 3_600_000) }
    expect(await perform({ ...parent, ...later }, openOwnExport, id)).toBeNull()
    expect(await perform({ ...portal, ...later }, deleteOldExports)).toEqual([key])
    expect(await perform({ ...portal, ...later }, deleteOldExports)).toEqual([])
  })

  it('goes where the law does not keep it: drafts, and the contact of who has no open case', async () => {
    const draft = await asSuperuser(test, async (client) => {
      const { rows } = await client.query<{ person: string }>(
        `select a.applicant_id as person from application a left join case_file c on c.id = a.id
          where c.id is null and not exists (select from case_file o where o.applicant_id = a.applicant_id
            and o.status in ('submitted', 'in_review', 'correction_requested')) order by a.id limit 1`,
      )
      return rows[0]?.person ?? ''
    })
    const her = { ...parent, personId: draft }
    const erased = await perform(her, eraseData)
    expect(erased.drafts).toBeGreaterThan(0)
    expect(await perform(her, eraseData)).toEqual({ drafts: 0, contact: false })
  })
})
