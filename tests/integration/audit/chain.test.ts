import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditActs, auditKinds } from '~/domains/audit/acts'
import { listAuditEntries, listAuditOfSubject, recordAudit, verifyAudit } from '~/domains/audit/index.server'
import { type Context, systemContext } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { asSuperuser, openDatabase, withUrl } from '../ledger/open-database'

let test: TestDatabase
const at = new Date('2026-11-21T09:00:00.123Z')
const system = systemContext(() => at, 'request-1')
const personId = newId()
const citizen: Context = { ...system, personId, role: 'citizen' }
const specialist: Context = {
  ...system,
  personId: newId(),
  role: 'inson_specialist',
  organisationId: '1726273',
}
const auditor: Context = { ...system, personId: newId(), role: 'auditor' }

beforeAll(async () => {
  test = await openDatabase()
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

let subject: string
let chain: string

beforeEach(async () => {
  subject = newId()
  chain = `voucher:${subject}`
  for (const step of [1, 2, 3, 4]) {
    await transaction(specialist, (tx) =>
      recordAudit(tx, {
        action: 'voucher.issued',
        subject,
        details: { count: step, terms: 'ʻoʻ ў', refusal: null },
      }),
    )
  }
})

const verify = () => asSuperuser(test, (client) => verifyAudit(client, env().AUDIT_KEYS))

/** Changes rows as somebody who may switch the guards off, then looks, then puts everything back. */
async function spoil(sql: string, look: (client: pg.Client) => Promise<void>): Promise<void> {
  await asSuperuser(test, async (client) => {
    await client.query('begin')
    await client.query(
      'alter table audit_entry disable trigger user; alter table audit_head disable trigger user',
    )
    await client.query(sql)
    await look(client)
    await client.query('rollback')
  })
}

it('knows every kind of chain that an act can belong to, and no other', async () => {
  const { rows } = await asSuperuser(test, (client) =>
    client.query<{ kind: string }>(
      `select distinct coalesce(w.chain, split_part(act, '.', 1)) as kind
         from unnest($1::text[]) act left join guard.audit_word w on w.word = split_part(act, '.', 1)`,
      [auditActs],
    ),
  )
  expect(rows.map(({ kind }) => kind).sort()).toEqual([...auditKinds].sort())
})

describe('recordAudit', () => {
  it('chains entries without gaps, also when many are added at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, each) =>
        transaction(citizen, (tx) =>
          recordAudit(tx, { action: 'voucher.issued', subject, details: { count: each } }),
        ),
      ),
    )
    const { entries } = await transaction(auditor, (tx) => listAuditEntries(tx, { chain, limit: 100 }))
    expect(entries.map((entry) => entry.sequence)).toEqual(
      Array.from({ length: 24 }, (_, index) => 24 - index),
    )
    expect((await verify()).broken).toEqual([])
  })

  it('is undone with the transaction around it', async () => {
    const undone = transaction(citizen, async (tx) => {
      await recordAudit(tx, { action: 'voucher.expired', subject })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect((await verify()).broken).toEqual([])
  })

  it('is the only way in: the app role cannot write, nobody can change', async () => {
    const direct = transaction(system, (tx) =>
      tx.$executeRawUnsafe(`update audit_head set sequence = 9 where chain = '${chain}'`),
    )
    await expect(direct).rejects.toThrow(/permission denied|42501/)
    await withUrl(test.superuserUrl, async (client) => {
      await expect(client.query(`update audit_entry set action = 'y'`)).rejects.toThrow('append-only')
      await expect(client.query('delete from audit_entry')).rejects.toThrow('append-only')
      await expect(client.query('truncate audit_entry')).rejects.toThrow('append-only')
      await client.query('set session_replication_role = replica')
      await expect(client.query('delete from audit_entry')).rejects.toThrow('append-only')
    })
  })
})

describe('listAuditOfSubject', () => {
  it('shows a person who read her file, and nobody else but auditor and administrator', async () => {
    await transaction(specialist, (tx) => recordAudit(tx, { action: 'person.fileRead', subject: personId }))
    const own = await transaction(citizen, (tx) => listAuditOfSubject(tx, personId))
    expect(own.entries).toMatchObject([
      {
        action: 'person.fileRead',
        actorId: specialist.personId,
        actorRole: 'inson_specialist',
        requestId: 'request-1',
      },
    ])
    const foreign: Context = { ...citizen, personId: newId() }
    expect((await transaction(foreign, (tx) => listAuditOfSubject(tx, personId))).entries).toEqual([])
    const page = await transaction(auditor, (tx) => listAuditEntries(tx, { limit: 2 }))
    expect(page.entries).toHaveLength(2)
    const second = await transaction(auditor, (tx) => listAuditEntries(tx, { limit: 2, before: page.next }))
    expect(second.entries[0]?.id).toBeLessThan(page.next ?? 0n)
  })
})

describe('verifyAudit', () => {
  const row = (sequence: number) => `where chain = '${chain}' and sequence = ${sequence}`

  it.each([
    ['the details', `details = '{"step": 9}'`],
    ['the actor', `actor_id = '${newId()}'`],
    ['the time', `at = at + interval '1 millisecond'`],
    ['the role', `actor_role = 'citizen'`],
  ])('names a row in which a superuser changed %s', async (_, change) => {
    await spoil(`update audit_entry set ${change} ${row(2)}`, async (client) => {
      const { rows } = await client.query<{ id: string }>(`select id from audit_entry ${row(2)}`)
      expect((await verifyAudit(client, env().AUDIT_KEYS)).broken).toEqual([
        { id: BigInt(rows[0]?.id ?? 0), chain, sequence: 2, fault: 'edited' },
      ])
    })
  })

  it('names a row that was removed from the middle, and from the end', async () => {
    await spoil(`delete from audit_entry ${row(2)}`, async (client) => {
      expect((await verifyAudit(client, env().AUDIT_KEYS)).broken).toEqual([
        { id: null, chain, sequence: 2, fault: 'missing' },
      ])
    })
    await spoil(`delete from audit_entry ${row(4)}`, async (client) => {
      expect((await verifyAudit(client, env().AUDIT_KEYS)).broken).toEqual([
        { id: null, chain, sequence: 4, fault: 'missing' },
      ])
    })
    await spoil(`delete from audit_entry where chain = '${chain}'`, async (client) => {
      expect((await verifyAudit(client, env().AUDIT_KEYS)).broken).toEqual([
        { id: null, chain, sequence: 1, fault: 'missing' },
      ])
    })
  })

  it('notices a head that was moved back with the end of its chain', async () => {
    await spoil(
      `delete from audit_entry ${row(4)}; update audit_head set sequence = 3 where chain = '${chain}'`,
      async (client) => {
        expect((await verifyAudit(client, env().AUDIT_KEYS)).broken).toEqual([
          { id: null, chain, sequence: 3, fault: 'headless' },
        ])
      },
    )
  })

  it('notices a chain that was rewritten whole, and entries that were not the program’s', async () => {
    const rewrite = `create temporary table kept on commit drop as select * from audit_entry where chain = '${chain}';
      delete from audit_entry where chain = '${chain}'; delete from audit_head where chain = '${chain}';
      select guard.add_audit(chain, actor_id, actor_role, 'voucher.other', details, request_id, at)
        from kept order by sequence`
    await spoil(rewrite, async (client) => {
      expect((await verifyAudit(client, env().AUDIT_KEYS)).broken).toEqual([
        { id: null, chain, sequence: 4, fault: 'unsealed' },
      ])
      const seal = `update audit_head set seal = 'a1.${'0'.repeat(64)}' where chain = '${chain}'`
      await client.query(seal)
      expect((await verifyAudit(client, env().AUDIT_KEYS)).broken).toMatchObject([{ fault: 'unsealed' }])
    })
  })

  it('goes on noticing when the program adds to such a chain', async () => {
    await transaction(citizen, async (tx) => {
      await tx.$queryRaw`select chain from app_add_audit('voucher.forged', ${subject}, '{}')`
    })
    await transaction(citizen, (tx) => recordAudit(tx, { action: 'voucher.issued', subject }))
    expect((await verify()).broken).toEqual([{ id: null, chain, sequence: 6, fault: 'unsealed' }])
  })
})
