import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { recordAudit, verifyAnchors, verifyAudit } from '~/domains/audit/index.server'
import { type Context, systemContext } from '~/domains/identity/context'
import { createAnchorFolder } from '~/integrations/files/create-anchor-folder'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { anchorAudit } from '~/workflows/audit/anchor-audit.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock } from '../../setup/test-day'
import { grantByOwner } from '../administration/scene'
import { asPortal, asSuperuser, openDatabase } from '../ledger/open-database'

let test: TestDatabase
let folder: string
const auditorId = newId()
const citizen: Context = { ...systemContext(seededClock), personId: newId(), role: 'citizen' }
const subject = newId()
const chain = `voucher:${subject}`
const day = (text: string) => ({
  ...systemContext(() => new Date(`${text}T19:10:00Z`), 'job-1'),
  ports: { anchors: createAnchorFolder(folder) },
})

beforeAll(async () => {
  test = await openDatabase()
  await asPortal(async (tx) => {
    const person = { familyName: 'Olimova', givenName: 'Shahnoza', pinflCipher: '', pinflIndex: 'a' }
    const born = { bornOn: new Date('1980-01-01T00:00:00Z'), sex: 'female' as const }
    await tx.person.create({ data: { id: auditorId, ...person, ...born } })
  })
  await grantByOwner(auditorId, 'auditor')
  for (let step = 0; step < 3; step++) {
    await transaction(citizen, (tx) =>
      recordAudit(tx, { action: 'voucher.issued', subject, details: { count: step } }),
    )
  }
})

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hamroh-anchors-'))
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const files = () => createAnchorFolder(folder).list()

async function faults(client?: pg.Client): Promise<string[]> {
  const before = await files()
  const look = (reader: pg.Client) => verifyAnchors(reader, before, env().ANCHOR_KEYS ?? '')
  return (await (client ? look(client) : asSuperuser(test, look))).broken
}

/** What a superuser does who knows every guard, and even the key that seals heads. */
async function faultsAfter(sql: string): Promise<string[]> {
  return asSuperuser(test, async (client) => {
    await client.query('begin')
    await client.query(
      'alter table audit_entry disable trigger user; alter table audit_head disable trigger user',
    )
    await client.query(sql)
    const found = await faults(client)
    await client.query('rollback')
    return found
  })
}

describe('an anchor', () => {
  it('is written once a day, follows the one before, and is told to the auditor with its file', async () => {
    const first = await anchorAudit(day('2026-11-26'))
    expect(await anchorAudit(day('2026-11-26'))).toEqual(first)
    const second = await anchorAudit(day('2026-11-27'))
    expect([first.number, second.number]).toEqual([1, 2])
    expect(readdirSync(folder)).toEqual(['anchor-000001-2026-11-27.txt', 'anchor-000002-2026-11-28.txt'])
    expect(first.text).toMatch(new RegExp(`^head: ${chain} 3 [0-9a-f]{64}$`, 'm'))
    expect(second.text).toMatch(/^head: anchor 1 /m)
    expect(await faults()).toEqual([])
    const told = await asPortal((tx) => tx.message.findMany({ orderBy: { key: 'asc' } }))
    expect(told.map(({ key }) => key)).toEqual(
      ['1', '2'].flatMap((number) =>
        ['email', 'portal'].map((way) => `anchor:${number}:${auditorId}:${way}`),
      ),
    )
    expect((await asSuperuser(test, (client) => verifyAudit(client, env().AUDIT_KEYS))).broken).toEqual([])
  })

  it('finds a chain that was cut, deleted or rewritten, whoever did it', async () => {
    await forget()
    await anchorAudit(day('2026-11-26'))
    const cut = `delete from audit_entry where chain = '${chain}' and sequence = 3;
      update audit_head h set sequence = 2, hash = e.hash, seal = null from audit_entry e
        where h.chain = '${chain}' and e.chain = h.chain and e.sequence = 2`
    const anchor = 'anchor 1 of 2026-11-26T19:10'
    expect(await faultsAfter(cut)).toEqual([`${chain}: cut (${anchor} saw 3 entries, 2 are there)`])
    const gone = `delete from audit_entry where chain = '${chain}'; delete from audit_head where chain = '${chain}'`
    expect(await faultsAfter(gone)).toEqual([`${chain}: deleted (${anchor} saw 3 entries)`])
    const rewritten = `create temporary table kept on commit drop as select * from audit_entry where chain = '${chain}';
      ${gone};
      select guard.add_audit(chain, actor_id, actor_role, 'voucher.other', details, request_id, at)
        from kept order by sequence`
    expect(await faultsAfter(rewritten)).toEqual([`${chain} #3: rewritten (${anchor} saw another entry)`])
  })

  it('is itself held: by its signature, by the one after, by the audit', async () => {
    await forget()
    for (const on of ['2026-11-26', '2026-11-27', '2026-11-28']) await anchorAudit(day(on))
    const [one = '', two = '', three = ''] = readdirSync(folder)
    const change = (name: string, text: string | null) => {
      const file = path.join(folder, name)
      const before = readFileSync(file, 'utf8')
      rmSync(file)
      if (text !== null) writeFileSync(file, text)
      return before
    }
    const text = change(one, readFileSync(path.join(folder, one), 'utf8').replace(`${chain} 3`, `${chain} 2`))
    expect(await faults()).toContain('anchor 1: not signed with a key of ANCHOR_KEYS')
    change(one, null)
    expect(await faults()).toContain('anchor 1: the file is missing')
    writeFileSync(path.join(folder, one), text)
    expect(await faults()).toEqual([])
    const middle = change(two, null)
    expect(await faults()).toContain('anchor 2: the file is missing')
    writeFileSync(path.join(folder, two), middle)
    change(three, null)
    expect(await faults()).toEqual(['anchor 3: the file is missing'])
  })

  it('is missed where no folder is given', async () => {
    await expect(anchorAudit({ ...day('2026-11-26'), ports: { anchors: null } })).rejects.toThrow(
      'not anchored',
    )
  })
})

/** Begins without anchors of the tests before. */
function forget(): Promise<unknown> {
  return asSuperuser(test, (client) =>
    client.query(`alter table audit_entry disable trigger user; alter table audit_head disable trigger user;
      delete from audit_entry where chain = 'anchor'; delete from audit_head where chain = 'anchor';
      alter table audit_entry enable trigger user; alter table audit_entry enable always trigger audit_entry_append_only;
      alter table audit_head enable trigger user; alter table audit_head enable always trigger audit_head_kept`),
  )
}
