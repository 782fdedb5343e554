import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDocument } from '~/domains/applications/index.server'
import { getCase, getCaseDocument, takeCase } from '~/domains/cases/index.server'
import type { VirusScanner } from '~/domains/documents/ports'
import { systemContext } from '~/domains/identity/context'
import { ok, refuse } from '~/lib/result'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { describeScanning } from '~/views/uploads/describe-scanning.server'
import { scanJobs } from '~/workflows/applications/scan-documents.server'
import { submitApplication } from '~/workflows/applications/submit-application.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock } from '../../setup/test-day'
import { actor, declaration, fillDraft, memoryFiles, openCases } from '../applications/put/open-cases'
import { asPortal, asSuperuser } from '../ledger/open-database'

// Files that came while there was no scanner: staff see them, with the word that nobody looked, until a job has.

let test: TestDatabase
const files = memoryFiles()
const staff = actor('specialist-uchtepa-1', 'inson_specialist', { files })
beforeAll(async () => {
  test = await openCases()
}, 600_000)
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

/** Finds a virus in files of these sizes; says nothing at all while `silent`. */
function scannerOf({ bad = [] as Buffer[], silent = false }): VirusScanner & { asked: number } {
  const scanner = {
    asked: 0,
    scan: async (bytes: Uint8Array) => {
      scanner.asked += 1
      if (silent) return refuse('documents.error.scannerSilent')
      return ok({ found: bad.some((one) => one.equals(bytes)) ? 'Eicar' : null })
    },
    describe: async () => ok('ClamAV test'),
  }
  return scanner
}
const job = (scanner: VirusScanner | null) => ({
  ...systemContext(seededClock, 'test'),
  ports: { files, scanner },
})

async function give(key: string, width: number, count = 1) {
  const citizen = actor(key, 'citizen', { files })
  const applicationId = await fillDraft(citizen)
  const ids: string[] = []
  for (let n = 0; n < count; n += 1) {
    const bytes = await sharp({
      create: { width: width + n, height: 40, channels: 3, background: '#88aa55' },
    })
      .jpeg()
      .toBuffer()
    const paper = { applicationId, kind: 'certificate', name: `${n}.jpg`, bytes }
    const added = await addDocument(citizen, paper)
    if (!added.ok) throw new Error(added.error)
    ids.push(added.value.id)
  }
  return { citizen, applicationId, ids }
}

/** As kept: a picture is drawn anew when it is taken in. */
async function keptOf(id: string): Promise<Buffer> {
  const { storageKey } = await asPortal((work) =>
    work.tx.applicationDocument.findUniqueOrThrow({ where: { id }, select: { storageKey: true } }),
  )
  const kept = files.kept.get(storageKey)
  if (!kept) throw new Error('gone')
  return kept.bytes
}

const told = (template: string) =>
  asPortal((work) => work.tx.message.count({ where: { template: `notifications.${template}` } }))

/** The job goes on by itself: each run says where the next begins. */
async function nextRun(): Promise<{ after: string | null } | null> {
  return asSuperuser(test, async (client) => {
    const sql = `select id, payload from graphile_worker._private_jobs where key = 'scan:unscanned'`
    const { rows } = await client.query<{ id: string; payload: { after: string | null } }>(sql)
    await client.query(`delete from graphile_worker._private_jobs where key = 'scan:unscanned'`)
    return rows[0]?.payload ?? null
  })
}

async function runAll(scanner: VirusScanner): Promise<number> {
  await scanJobs['applications.scanWaiting'](job(scanner))
  let runs = 0
  for (let next = await nextRun(); next; next = await nextRun()) {
    await scanJobs['applications.scanUnscanned'](job(scanner), next)
    runs += 1
  }
  return runs
}

it('looks at files from before, in batches, and tells both sides of what it finds', async () => {
  const many = await Promise.all(
    ['citizen-pension', 'citizen-parent'].map((key, n) => give(key, 100 + 20 * n, 12)),
  )
  const sent = await give('citizen-leg', 61)
  const [bad = ''] = sent.ids
  const { applicationId } = sent
  await perform(sent.citizen, submitApplication, { applicationId, ...declaration() })
  const version = (await getCase(staff, applicationId))?.version ?? 0
  await perform(staff, takeCase, { caseId: applicationId, version })
  // One that was sent and is taken out stays readable to staff, so it is looked at as well.
  const [gone = ''] = many[0]?.ids ?? []
  await asSuperuser(test, (client) =>
    client.query(`update application_document set removed_at = now() where id = $1`, [gone]),
  )
  const paper = { caseId: applicationId, documentId: bad }
  expect(await getCaseDocument(staff, paper)).not.toBeNull()
  expect(await getCase(staff, applicationId)).toMatchObject({ documents: [{ scan: 'unscanned' }] })
  const scanner = scannerOf({ bad: [await keptOf(bad), await keptOf(gone)] })

  // Without a scanner nothing is begun; one that is silent loses nothing, and the same ones come again.
  await scanJobs['applications.scanWaiting'](job(null))
  expect(await nextRun()).toBeNull()
  const silent = scannerOf({ silent: true })
  const first = scanJobs['applications.scanUnscanned'](job(silent), { after: null })
  await expect(first).rejects.toThrow('documents.error.scannerSilent')
  expect(await describeScanning(job(scanner))).toMatchObject({ late: { left: 25, done: 0, infected: 0 } })

  expect(await runAll(scanner)).toBe(1)
  expect(scanner.asked).toBe(25)
  expect(await describeScanning(job(scanner))).toMatchObject({ late: { left: 0, done: 25, infected: 2 } })
  expect(await getCaseDocument(staff, paper)).toBeNull()
  expect([(await told('oldPaperRemoved')) > 0, await told('paperRemoved')]).toEqual([true, 0])
  expect(await told('caseOldPaperRemoved')).toBeGreaterThan(0)
  // Who took it out herself is not asked for another.
  const toWhom = await asPortal((work) =>
    work.tx.message.findMany({
      where: { template: 'notifications.oldPaperRemoved' },
      select: { personId: true },
    }),
  )
  expect(new Set(toWhom.map(({ personId }) => personId))).toEqual(new Set([sent.citizen.personId]))
  expect(await runAll(scanner)).toBe(0)
})

it('passes over what cannot be read, and comes to it again in the next round', async () => {
  const { ids } = await give('citizen-hearing', 300, 2)
  const [lost = ''] = ids
  const { storageKey } = await asPortal((work) =>
    work.tx.applicationDocument.findUniqueOrThrow({ where: { id: lost } }),
  )
  const kept = files.kept.get(storageKey)
  files.kept.delete(storageKey)
  const states = () =>
    asPortal(async (work) => {
      const rows = await work.tx.applicationDocument.findMany({ where: { id: { in: ids } } })
      return ids.map((id) => rows.find((row) => row.id === id)?.scan)
    })
  await runAll(scannerOf({}))
  expect(await states()).toEqual(['unscanned', 'clean'])
  if (kept) files.kept.set(storageKey, kept)
  await runAll(scannerOf({}))
  expect(await states()).toEqual(['clean', 'clean'])
})

it('leaves it to the database to say what was looked at late', async () => {
  const { citizen, ids } = await give('several-roles', 400)
  const data = { scannedLate: true }
  await expect(
    transaction(citizen, (work) =>
      work.tx.applicationDocument.updateMany({ where: { id: { in: ids } }, data }),
    ),
  ).rejects.toThrow()
})
