import type pg from 'pg'
import { addWorkingDays, listCentres, listHolidays } from '~/domains/reference/index.server'
import { dayOf } from '~/platform/clock.server'
import { closeDatabase } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { headsOf, specialistsOf, staffGrants, staffOf } from '../applications/staff'
import { readRows } from '../content-files'
import { readSeedDay, type SeedDay } from '../seed-day'
import { seededRandom } from '../seeded-random'
import { caseChecks } from './case-checks'
import { throughBulkDoor } from './door'
import { insertRows } from './insert-rows'
import { numberAt } from './numbers'
import { makePerson, personColumns, personMarkColumns, personMarkRows, personRow } from './people'
import { addUp, pickServices, pickWeighted, planCase } from './plan'
import { addCase, type TableRows } from './rows'
import { tables } from './tables'
import { readBulkServices } from './templates'

/** Cases that one person has, each of another service. */
const casesEach = 4
const peopleAtOnce = 500
const loaded = ['person', 'person_name_mark', ...Object.keys(tables)]

/**
 * Adds BULK_CASES cases to the demonstration data, as the portal would have left them: three years of every service but
 * the voucher, in all centres. Run by `npm run seed -- --cases N`, which hands over SUPERUSER_URL.
 */
async function main(): Promise<void> {
  const day = readSeedDay(process.env.SEED_DAY ?? '')
  const wanted = Number(process.env.BULK_CASES)
  const centres = (await listCentres()).map(({ code }) => code).sort()
  const services = await readBulkServices(day)
  const makeBatch = await openMaker(day, centres, services)
  const started = performance.now()
  const report = (what: string) =>
    console.log(`  ${what} (${Math.round((performance.now() - started) / 1000)} s)`)
  await throughBulkDoor(process.env.SUPERUSER_URL ?? '', { loaded, checks: caseChecks }, async (client) => {
    await grantStaff(client, centres, day)
    const { rows } = await client.query<{ count: string }>('select count(*) from person')
    let person = Number(rows[0]?.count)
    let pending: Promise<void> = Promise.resolve()
    for (let made = 0; made < wanted; ) {
      const batch = makeBatch(
        person,
        Math.min(peopleAtOnce, Math.ceil((wanted - made) / casesEach)),
        wanted - made,
      )
      await pending
      pending = write(client, batch)
      made += batch.cases
      person += batch.people
      if (made % 50_000 < peopleAtOnce * casesEach || made === wanted) {
        report(`${made} cases`)
      }
    }
    await pending
  })
  report('indexed and looked over')
}

/** Every centre has somebody who decides, and two heads. */
async function grantStaff(client: pg.Client, centres: readonly string[], day: SeedDay): Promise<void> {
  const columns = {
    id: 'uuid',
    person_id: 'uuid',
    role: 'role',
    organisation_id: 'text',
    granted_at: 'timestamptz',
  }
  const rows = staffGrants(centres, day).map((grant) => [
    ...[grant.id, grant.personId, grant.role, grant.organisationId, grant.grantedAt],
  ])
  await insertRows(client, [{ table: 'role_grant', columns, rows, skipsKnown: true }])
}

interface Batch {
  cases: number
  people: number
  person: unknown[][]
  person_name_mark: unknown[][]
  rows: TableRows
}

async function openMaker(
  day: SeedDay,
  centres: readonly string[],
  services: Awaited<ReturnType<typeof readBulkServices>>,
): Promise<(first: number, count: number, most: number) => Batch> {
  const holidays = await listHolidays()
  const staff = staffOf(day)
  const days = new Map(readRows('services.tsv').map((row) => [row.code, Number(row.working_days)]))
  const workers = new Map(
    centres.map((code) => [code, { specialists: specialistsOf(code, staff), heads: headsOf(code, staff) }]),
  )
  const serviceSums = addUp(services.map(({ weight }) => weight))
  const size = seededRandom(31)
  // The largest district has five times the people of the smallest.
  const centreSums = addUp(centres.map(() => size.whole(1, 5)))
  const dueOn = new Map<string, Date>()
  const { AUDIT_KEYS } = env()
  return (first, count, most) => {
    const rows = emptyRows()
    const batch: Batch = { cases: 0, people: count, person: [], person_name_mark: [], rows }
    for (let index = first; index < first + count; index++) {
      const random = seededRandom(100_000_000 + index)
      const person = makePerson(random, index, pickWeighted(random, centres, centreSums))
      batch.person.push(personRow(person, day.now))
      batch.person_name_mark.push(...personMarkRows(person))
      const { specialists, heads } = workers.get(person.centreCode) ?? { specialists: [], heads: [] }
      for (const [at, service] of pickServices(random, services, serviceSums, casesEach).entries()) {
        if (batch.cases === most) break
        const { status, times } = planCase(random, day)
        const sentOn = dayOf(times.submittedAt)
        const key = `${sentOn.getTime()}:${service.code}`
        const due = dueOn.get(key) ?? addWorkingDays(sentOn, days.get(service.code) ?? 10, holidays)
        dueOn.set(key, due)
        const number = index * casesEach + at
        const numbers = { case: numberAt('HA', number), provision: numberAt('HG', number) }
        const [specialistId, headId] = [random.pick(specialists), random.pick(heads)]
        addCase(
          rows,
          { person, service, status, times, dueOn: due, numbers, specialistId, headId },
          random,
          AUDIT_KEYS,
        )
        batch.cases++
      }
    }
    return batch
  }
}

function emptyRows(): TableRows {
  return Object.fromEntries(Object.keys(tables).map((table) => [table, []])) as unknown as TableRows
}

async function write(client: pg.Client, batch: Batch): Promise<void> {
  const ofCases = Object.entries(tables).map(([table, columns]) => ({
    table,
    columns,
    rows: batch.rows[table as keyof TableRows],
  }))
  await insertRows(client, [
    { table: 'person', columns: personColumns, rows: batch.person },
    { table: 'person_name_mark', columns: personMarkColumns, rows: batch.person_name_mark },
    ...ofCases,
  ])
}

await main().finally(closeDatabase)
