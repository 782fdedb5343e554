import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { addDocument, getOwnDocument, recordScan } from '~/domains/applications/index.server'
import { getCase, getCaseDocument, recordPaperReview, takeCase } from '~/domains/cases/index.server'
import { systemContext } from '~/domains/identity/context'
import { createClamd } from '~/integrations/clamd/create-clamd'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { type Sandbox, startSandbox } from '~/sandbox/start-sandbox'
import { getOwnApplication } from '~/views/applications/get-own-application.server'
import { describeScanning } from '~/views/uploads/describe-scanning.server'
import { scanJobs } from '~/workflows/applications/scan-documents.server'
import { submitApplication } from '~/workflows/applications/submit-application.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock } from '../../setup/test-day'
import { actor, declaration, fillDraft, memoryFiles, openCases } from '../applications/put/open-cases'
import { asSuperuser } from '../ledger/open-database'

// What is sent waits for the scanner: nobody of the centre opens it before, and one with a virus is gone unseen. The
// scanner is the stand-in, asked by clamd's own protocol.

let test: TestDatabase
let sandbox: Sandbox
const files = memoryFiles()
const staff = actor('specialist-uchtepa-1', 'inson_specialist', { files })

beforeAll(async () => {
  test = await openCases()
  sandbox = await startSandbox({ peopleFile: 'no-such-file', slowMs: 20_000 })
})
afterAll(async () => {
  await closeDatabase()
  await sandbox?.stop()
  await test?.drop()
})
beforeEach(() => scannerDoes('honest'))

async function scannerDoes(mode: string): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ mode })
  expect((await fetch(`${sandbox.url}/clamd/_control`, { method: 'POST', headers, body })).status).toBe(200)
}

const scanner = () => createClamd({ url: `tcp://127.0.0.1:${sandbox.clamdPort}`, answerMs: 2_500 })
const job = () => ({ ...systemContext(seededClock, 'test'), ports: { files, scanner: scanner() } })
const scan = (documentId: string) => scanJobs['applications.scanDocument'](job(), { documentId })

const photo = (width: number) =>
  sharp({ create: { width, height: 40, channels: 3, background: '#88aa55' } })
    .jpeg()
    .toBuffer()

async function give(key: string, width: number) {
  const citizen = actor(key, 'citizen', { files })
  const sender = { ...citizen, ports: { ...citizen.ports, scanner: scanner() } }
  const applicationId = await fillDraft(sender)
  const paper = { applicationId, kind: 'certificate', name: 'guvohnoma.jpg', bytes: await photo(width) }
  const added = await addDocument(sender, paper)
  if (!added.ok) throw new Error(added.error)
  return { sender, applicationId, documentId: added.value.id }
}

const submit = async ({ sender, applicationId }: Awaited<ReturnType<typeof give>>) => {
  const sent = await perform(sender, submitApplication, { applicationId, ...declaration() })
  if (!sent.ok) throw new Error(sent.error)
}
const told = (template: string) =>
  asSuperuser(test, async (client) => {
    const sql = 'select distinct person_id::text as id from message where template = $1'
    return (await client.query<{ id: string }>(sql, [`notifications.${template}`])).rows.map(({ id }) => id)
  })
const jobsOf = (documentId: string) =>
  asSuperuser(test, async (client) => {
    const sql = 'select 1 from graphile_worker.jobs where key = $1'
    return (await client.query(sql, [`scan:${documentId}`])).rowCount
  })

it('speaks clamd: a large clean file, what it finds, and what is no answer', async () => {
  const large = Buffer.alloc(9 * 1024 * 1024, 7)
  expect(await scanner().describe()).toMatchObject({ ok: true, value: expect.stringMatching(/^ClamAV/) })
  expect(await scanner().scan(large)).toEqual({ ok: true, value: { found: null } })
  const virus = Buffer.concat([large, Buffer.from(['EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!'].join(''))])
  expect(await scanner().scan(virus)).toEqual({ ok: true, value: { found: 'Eicar-Test-Signature' } })
  const failures = {
    slow: 'documents.error.scannerSlow',
    down: 'documents.error.scannerSilent',
    tooLarge: 'documents.error.scannerTooLarge',
    failing: 'documents.error.scannerUnclear',
  }
  for (const [mode, error] of Object.entries(failures)) {
    await scannerDoes(mode)
    expect(await scanner().scan(large)).toEqual({ ok: false, error })
  }
  const nobody = createClamd({ url: 'unix:///no/such/clamd.ctl' })
  expect(await nobody.scan(large)).toEqual({ ok: false, error: 'documents.error.scannerSilent' })
})

it('shows a paper to its sender at once, and to the centre once it is clean', async () => {
  const one = await give('citizen-leg', 61)
  const { sender, applicationId, documentId } = one
  await submit(one)
  const paper = { caseId: applicationId, documentId }
  const version = (await getCase(staff, applicationId))?.version ?? 0
  const taken = await perform(staff, takeCase, { caseId: applicationId, version })
  expect(taken).toEqual({ ok: true, value: null })
  const seen = () =>
    Promise.all([getCaseDocument(staff, paper), getOwnDocument(sender, { applicationId, documentId })])

  expect((await seen()).map(Boolean)).toEqual([false, true])
  expect(await getCase(staff, applicationId)).toMatchObject({ documents: [{ scan: 'waiting' }] })
  const review = { caseId: applicationId, documentId, refused: null }
  expect(await perform(staff, recordPaperReview, review)).toMatchObject({
    error: 'applications.error.notPossibleNow',
  })
  expect(await jobsOf(documentId)).toBe(1)
  // Down: the job fails, is tried again, and nothing passes.
  for (const mode of ['down', 'slow', 'failing']) {
    await scannerDoes(mode)
    await expect(scan(documentId)).rejects.toThrow('documents.error.scanner')
  }
  expect((await seen()).map(Boolean)).toEqual([false, true])
  expect(await describeScanning(job())).toMatchObject({ isConfigured: true, waiting: { count: 1 } })

  await scannerDoes('honest')
  for (const _ of [1, 2]) await scan(documentId)
  expect((await seen()).map(Boolean)).toEqual([true, true])
  expect(await perform(staff, recordPaperReview, review)).toMatchObject({ ok: true })
  expect((await describeScanning(job())).waiting).toBeNull()
})

it('removes a file with a virus unseen, tells both sides, and asks for another', async () => {
  await scannerDoes('found')
  const draft = await give('citizen-hearing', 62)
  const sent = await give('citizen-parent', 63)
  await submit(sent)
  for (const { documentId } of [draft, sent]) for (const _ of [1, 2]) await scan(documentId)

  for (const { sender, applicationId, documentId } of [draft, sent]) {
    expect(await getOwnDocument(sender, { applicationId, documentId })).toBeNull()
    expect(await getOwnApplication(sender, applicationId)).toMatchObject({
      documents: [],
      infected: ['certificate'],
    })
  }
  expect((await told('paperRemoved')).sort()).toEqual(
    [draft, sent].map(({ sender }) => sender.personId).sort(),
  )
  expect(await told('casePaperRemoved')).not.toEqual([])
  // Another paper of the kind, and she is asked no more.
  await scannerDoes('honest')
  const later = { ...draft.sender, now: () => new Date(seededClock().getTime() + 60_000) }
  const { applicationId } = draft
  const another = { applicationId, kind: 'certificate', name: 'b.jpg', bytes: await photo(64) }
  expect(await addDocument(later, another)).toMatchObject({ ok: true })
  expect(await getOwnApplication(later, applicationId)).toMatchObject({ infected: [] })
})

it('leaves it to nobody else to say that a file is clean', async () => {
  const { sender, documentId } = await give('citizen-pension', 65)
  await expect(perform(sender, recordScan, { documentId, found: null })).rejects.toThrow(/not theirs to say/)
})
