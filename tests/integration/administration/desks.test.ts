import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  listFailedJobs,
  openAuditEntries,
  retryJobs,
  verifyChain,
} from '~/domains/administration/index.server'
import { recordAudit } from '~/domains/audit/index.server'
import { systemContext } from '~/domains/identity/context'
import { enqueue } from '~/domains/jobs/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { getMahallaDesk } from '~/views/mahalla/get-mahalla-desk.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { minutesFromNow } from '../../setup/minutes-from-now'
import { putCase } from '../applications/put/put-case'
import { asSuperuser, openDatabase } from '../ledger/open-database'
import { actingAs, makeCentre, makePerson } from './scene'

let test: TestDatabase
// The queue goes by the real clock, so who looks at it does too.
const administrator = {
  ...actingAs(newId(), 'administrator'),
  now: systemContext(() => minutesFromNow(0)).now,
}
const auditor = actingAs(newId(), 'auditor')
const centre = '1726262'

beforeAll(async () => {
  test = await openDatabase()
  await makeCentre(centre)
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

describe('the operator’s page', () => {
  beforeEach(() => asSuperuser(test, (client) => client.query('truncate graphile_worker._private_jobs')))

  async function makeFailed(count: number): Promise<void> {
    await transaction(
      systemContext(() => minutesFromNow(0)),
      async (tx) => {
        for (let each = 0; each < count; each++)
          await enqueue(tx, 'vouchers.expireVouchers', {}, { maxAttempts: 2 })
      },
    )
    await asSuperuser(test, (client) =>
      client.query(
        `update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'no answer'`,
      ),
    )
  }

  it('counts, pages and runs again', async () => {
    await makeFailed(22)
    await transaction(
      systemContext(() => minutesFromNow(0)),
      (tx) => enqueue(tx, 'vouchers.expireVouchers', {}),
    )
    const page = await listFailedJobs(administrator, { page: 2 })
    expect(page).toMatchObject({ total: 22, counts: { waiting: 1, failed: 22, retrying: 0, running: 0 } })
    expect(page.jobs).toHaveLength(2)
    const [job] = page.jobs
    expect(await perform(administrator, retryJobs, job?.id ?? '')).toEqual({ ok: true, value: 1 })
    expect(await perform(administrator, retryJobs, job?.id ?? '')).toMatchObject({
      error: 'jobs.error.notFailed',
    })
    expect(await perform(administrator, retryJobs, 'x')).toMatchObject({ error: 'jobs.error.notFailed' })
    expect(await perform(administrator, retryJobs, 'all')).toEqual({ ok: true, value: 21 })
    expect((await listFailedJobs(administrator, { page: 1 })).counts).toMatchObject({
      failed: 0,
      waiting: 23,
    })
  })

  it('is closed to others', async () => {
    await expect(listFailedJobs(auditor, { page: 1 })).rejects.toThrow(/operator|42501/)
    await expect(perform(auditor, retryJobs, 'all')).rejects.toThrow(/operator|42501/)
  })
})

describe('the audit page', () => {
  it('filters by chain, kind, actor and time, and names who did it', async () => {
    const { id } = await makePerson([{ role: 'citizen' }], { familyName: 'Aliyeva' })
    const actor = actingAs(id, 'citizen')
    const subject = newId()
    const chain = `voucher:${subject}`
    await transaction(actor, (tx) => recordAudit(tx, { action: 'voucher.issued', subject }))
    await transaction(actor, (tx) => recordAudit(tx, { action: 'person.fileRead', subject: id }))
    const actions = async (filter: Parameters<typeof openAuditEntries>[1]) =>
      (await perform(auditor, openAuditEntries, filter)).entries.map((entry) => entry.action)
    expect(await actions({ chain })).toEqual(['voucher.issued'])
    expect(await actions({ actorId: id })).toEqual(['person.fileRead', 'voucher.issued'])
    expect(await actions({ actorId: id, chainKind: 'voucher' })).toEqual(['voucher.issued'])
    const { entries } = await perform(auditor, openAuditEntries, { chain })
    const at = entries[0]?.at.getTime() ?? 0
    expect(await actions({ chain, since: new Date(at + 1) })).toEqual([])
    expect(await actions({ chain, until: new Date(at) })).toEqual([])
    expect(await actions({ chain, since: new Date(at), until: new Date(at + 1) })).toEqual(['voucher.issued'])
    expect(entries[0]?.actor?.familyName).toBe('Aliyeva')
  })

  it('keeps who looked, and for what; shown when it is asked for', async () => {
    const since = new Date('2026-11-20T19:00:00Z')
    await perform(auditor, openAuditEntries, { chainKind: 'voucher', since, limit: 1 })
    await perform(auditor, verifyChain, 'voucher:none')
    const { entries } = await perform(auditor, openAuditEntries, { chainKind: 'audit' })
    expect(entries.slice(0, 2)).toMatchObject([
      { action: 'audit.verified', details: { chain: 'voucher:none', entries: 0, broken: 0 } },
      {
        action: 'audit.searched',
        actorId: auditor.personId,
        actorRole: 'auditor',
        details: { chain: 'voucher', since: since.toISOString(), found: 1 },
      },
    ])
    const all = await perform(auditor, openAuditEntries, {})
    expect(all.entries.length).toBeGreaterThan(0)
    expect(all.entries.filter(({ chain }) => chain === 'audit')).toEqual([])
  })

  it('says whether a chain is whole and names the first broken row', async () => {
    const subject = newId()
    const chain = `voucher:${subject}`
    for (const step of [1, 2, 3]) {
      await transaction(auditor, (tx) =>
        recordAudit(tx, { action: 'voucher.issued', subject, details: { count: step } }),
      )
    }
    expect(await perform(auditor, verifyChain, chain)).toEqual({ entries: 3, chains: 1, broken: [] })
    expect(await perform(auditor, verifyChain, 'voucher:none')).toEqual({ entries: 0, chains: 0, broken: [] })
    expect(await perform(actingAs(newId(), 'citizen'), verifyChain, chain)).toBeNull()
    await asSuperuser(test, async (client) => {
      await client.query('alter table audit_entry disable trigger user')
      await client.query(`update audit_entry set action = 'other' where chain = $1 and sequence = 2`, [chain])
      await client.query('alter table audit_entry enable trigger user')
    })
    expect(await perform(auditor, verifyChain, chain)).toMatchObject({
      broken: [{ chain, sequence: 2, fault: 'edited' }],
    })
  })
})

describe('the mahalla’s page', () => {
  const member = actingAs(newId(), 'mahalla_member', centre)

  it('counts the open applications of its own district and shows none', async () => {
    const { id: applicantId } = await makePerson()
    const put = (centreCode: string, status: 'submitted' | 'in_review' | 'approved') =>
      putCase(test, { applicantId, status, centreCode })
    await put(centre, 'submitted')
    await put(centre, 'in_review')
    await put(centre, 'in_review')
    await put(centre, 'approved')
    await put('1718401', 'submitted')
    const { open, centre: shown } = await getMahallaDesk(member, 'en')
    expect(open).toEqual({ submitted: 1, inReview: 2, correctionRequested: 0 })
    expect(shown?.code).toBe(centre)
    expect(await transaction(member, (tx) => tx.application.findMany())).toEqual([])
  })

  it('is closed to other roles, and the function behind it to everybody', async () => {
    await expect(getMahallaDesk(actingAs(newId(), 'citizen'), 'en')).rejects.toThrow(/mahalla members|42501/)
    const direct = transaction(
      member,
      (tx) => tx.$queryRaw`select * from app_sum_open_applications(${centre})`,
    )
    await expect(direct).rejects.toThrow(/permission denied|42501/)
  })
})
