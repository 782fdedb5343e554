import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { AgencyGateway } from '~/domains/cases/ports'
import type { FileStore } from '~/domains/documents/ports'
import type { ContextWith } from '~/domains/identity/context'
import type { PaymentPorts } from '~/domains/payments/index.server'
import type { Result } from '~/lib/result'
import { closeDatabase } from '~/platform/db.server'
import { paidCheckout } from '~/workflows/checkout/paid-checkout.server'
import { paidTopUp } from '~/workflows/device-orders/paid-top-up.server'
import { demonstrationPeople } from '../../../prisma/seed/people/people'
import { personSeedId } from '../../../prisma/seed/people/persons'
import { seededClock, testDay } from '../../setup/test-day'
import { memoryFiles, silentGateway } from '../applications/put/open-cases'
import { openDatabase } from '../ledger/open-database'
import { createTestGateway, type TestGateway } from '../vouchers/gateway'

/** One command made to refuse with one code. */
export interface Drive {
  command: string
  code: string
  act(): Promise<Result<unknown>> | Result<unknown>
  /** Tables that the refusal writes all the same. */
  keeps?: readonly string[]
}

export type AnyContext = ContextWith<PaymentPorts & { files: FileStore; agencies: AgencyGateway }>

/** The demonstration data, with every right to look into it and to put things as a refusal needs them. */
export interface Scene {
  client: pg.Client
  gateway: TestGateway
  /** Where pictures are kept. */
  media: string
  as(role: string, personId?: string | null, organisationId?: string | null): AnyContext
  person(key: string): string
  /** The first row; throws when there is none. */
  find<Row = { id: string }>(sql: string, values?: unknown[]): Promise<Row>
  /** Past the guards of states and history. */
  put(sql: string, values?: unknown[]): Promise<void>
  close(): Promise<void>
}

export async function openScene(): Promise<Scene> {
  // The environment is read once, so it comes first.
  const media = await mkdtemp(path.join(tmpdir(), 'hamroh-media-'))
  process.env.MEDIA_DIR = media
  const test = await openDatabase('seeded')
  const client = new pg.Client({ connectionString: test.superuserUrl })
  await client.connect()
  await client.query('set session_replication_role = replica')
  const gateway = createTestGateway()
  const paidSubjects = { device_top_up: paidTopUp, market_checkout: paidCheckout }
  const ports = { payments: { stripe: gateway }, paidSubjects, files: memoryFiles(), agencies: silentGateway }
  const people = new Map(demonstrationPeople(testDay).map(({ key, pinfl }) => [key, personSeedId(pinfl)]))
  return {
    client,
    gateway,
    media,
    as: (role, personId = null, organisationId = null) => ({
      ...{ role, personId, organisationId, now: seededClock, requestId: 'test', ports },
    }),
    person: (key) => people.get(key) ?? missing(key),
    find: async <Row>(sql: string, values: unknown[] = []) =>
      ((await client.query(sql, values)).rows[0] as Row | undefined) ?? missing(sql),
    put: async (sql, values = []) => {
      const { rowCount } = await client.query(sql, values)
      if (!rowCount) missing(sql)
    },
    close: async () => {
      await client.end()
      await closeDatabase()
      await test.drop()
      await rm(media, { recursive: true, force: true })
    },
  }
}

function missing(what: string): never {
  throw new Error(`the demonstration data have none: ${what}`)
}

/** The drives of one command: what it answers with each code. */
export function drivesOf(
  command: string,
  acts: Record<string, Drive['act'] | Omit<Drive, 'command' | 'code'>>,
): Drive[] {
  return Object.entries(acts).map(([code, given]) =>
    typeof given === 'function' ? { command, code, act: given } : { command, code, ...given },
  )
}
