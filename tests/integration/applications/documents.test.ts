import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDocument, deleteDraft, getOwnDocument, removeDocument } from '~/domains/applications/index.server'
import { getCase, getCaseDocument } from '~/domains/cases/index.server'
import { sendFile } from '~/http/files.server'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { getOwnApplication } from '~/views/applications/get-own-application.server'
import { submitApplication } from '~/workflows/applications/submit-application.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { asSuperuser } from '../ledger/open-database'
import { actor, declaration, fillDraft, memoryFiles, openCases } from './put/open-cases'

let test: TestDatabase
const files = memoryFiles()
const citizen = actor('citizen-leg', 'citizen', { files })
const stranger = actor('citizen-hearing', 'citizen', { files })
const staff = actor('specialist-uchtepa-1', 'inson_specialist', { files })
const elsewhere = actor('specialist-samarkand', 'inson_specialist', { files })
let applicationId = ''

beforeAll(async () => {
  test = await openCases()
  applicationId = await fillDraft(citizen)
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const big = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#88aa55' } })
    .jpeg({ quality: 40 })
    .toBuffer()
const picture = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: width % 255, b: 10 } } })

const add = (bytes: Buffer, name = 'guvohnoma.jpg', by = citizen) =>
  addDocument(by, { applicationId, kind: 'certificate', name, bytes })

async function documentsOf(): Promise<string[]> {
  return (await getOwnApplication(citizen, applicationId))?.documents.map(({ id }) => id) ?? []
}

describe('adding a document', () => {
  it('draws a photo anew: upright, without place and camera', async () => {
    const withPlace = await picture()
      .withExif({
        IFD0: { Make: 'SecretCamera' },
        IFD3: { GPSLatitude: '41/1 18/1 0/1', GPSLatitudeRef: 'N' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect(withPlace.includes('SecretCamera') || (await sharp(withPlace).metadata()).exif).toBeTruthy()
    const added = await add(withPlace)
    if (!added.ok) throw new Error(added.error)
    const kept = await getOwnDocument(citizen, { applicationId, documentId: added.value.id })
    const metadata = await sharp(kept?.bytes).metadata()
    expect(metadata).toMatchObject({ format: 'jpeg', width: 40, height: 60 })
    expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.orientation]).toEqual(
      Array(4).fill(undefined),
    )
    expect(kept?.bytes.includes('SecretCamera')).toBe(false)
  })

  it('takes PNG and PDF by their content, whatever they are called', async () => {
    const png = await add(await picture(61).png().toBuffer(), '..\\..\\ö"guvohnoma.exe')
    const pdf = await add(
      Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<</Type/Page>>\nendobj\nstartxref\n0\n%%EOF\n'),
      'x.jpg',
    )
    expect([png.ok, pdf.ok]).toEqual([true, true])
    const documents = (await getOwnApplication(citizen, applicationId))?.documents ?? []
    expect(documents.map(({ name, contentType }) => [name, contentType])).toEqual(
      expect.arrayContaining([
        ['öguvohnoma.jpg', 'image/jpeg'],
        ['x.pdf', 'application/pdf'],
      ]),
    )
  })

  it('refuses what is no picture or PDF, is broken, empty or too large', async () => {
    const before = [...files.kept.keys()]
    const jpeg = await picture(62).jpeg().toBuffer()
    const tries: [Buffer, string][] = [
      [Buffer.from('<html><script>alert(1)</script></html>'), 'applications.error.fileType'],
      [
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
        'applications.error.fileType',
      ],
      [Buffer.from('PK\u0003\u0004 not a picture'), 'applications.error.fileType'],
      [Buffer.from('GIF89a<script>'), 'applications.error.fileType'],
      [
        Buffer.concat([jpeg.subarray(0, 60), Buffer.from('<script>alert(1)</script>')]),
        'applications.error.fileBroken',
      ],
      [
        Buffer.concat([Buffer.from([0, 0, 0, 0x18]), Buffer.from('ftypheic\0\0\0\0mif1heic')]),
        'applications.error.fileBroken',
      ],
      [Buffer.alloc(0), 'applications.error.fileEmpty'],
      [Buffer.from('%PDF-1.7'), 'applications.error.fileHalf'],
      [await big(12_000, 12_000), 'applications.error.filePixels'],
      [Buffer.concat([jpeg, Buffer.alloc(10 * 1024 * 1024)]), 'applications.error.fileTooLarge'],
    ]
    for (const [bytes, error] of tries) expect(await add(bytes)).toMatchObject({ error })
    expect([...files.kept.keys()]).toEqual(before)
  })

  it('takes what phones make: 108 megapixels, and a photo without its last two octets', async () => {
    expect(await add(await big(12_000, 9_000))).toMatchObject({ ok: true })
    const whole = await picture(164).jpeg().toBuffer()
    expect(await add(whole.subarray(0, -2))).toMatchObject({ ok: true, value: { isNew: true } })
    expect(await add(whole)).toMatchObject({ ok: true, value: { isNew: false } })
    expect(await add((await big(900, 900)).subarray(0, 3000))).toMatchObject({
      error: 'applications.error.fileBroken',
    })
  })

  it('leaves nothing of a page hidden behind a picture', async () => {
    const jpeg = await picture(63).jpeg().toBuffer()
    const added = await add(Buffer.concat([jpeg, Buffer.from('<html><script>alert(1)</script>')]))
    if (!added.ok) throw new Error(added.error)
    const kept = await getOwnDocument(citizen, { applicationId, documentId: added.value.id })
    expect(kept?.bytes.includes('<script>')).toBe(false)
  })

  it('keeps one of two equal files, and no file without a row', async () => {
    const jpeg = await picture(64).jpeg().toBuffer()
    const before = files.kept.size
    const twice = await Promise.all([add(jpeg), add(jpeg)])
    expect(new Set(twice.map((one) => (one.ok ? one.value.id : one.error))).size).toBe(1)
    expect(files.kept.size).toBe(before + 1)
    expect(await add(jpeg, 'a.jpg', stranger)).toMatchObject({ error: 'applications.error.notFound' })
    expect(files.kept.size).toBe(before + 1)
  })

  it('stops at a number', async () => {
    const answers = []
    for (let width = 70; width < 85; width++) answers.push(await add(await picture(width).jpeg().toBuffer()))
    expect(answers.at(-1)).toMatchObject({
      error: 'applications.error.tooManyDocuments',
      details: { count: 12 },
    })
    expect(await documentsOf()).toHaveLength(12)
  })

  it('keeps the name of the file sealed', async () => {
    const rows = await asSuperuser(test, async (client) => {
      const { rows } = await client.query('select d::text as text from application_document d')
      return rows.map(({ text }: { text: string }) => text).join('\n')
    })
    expect(rows).not.toContain('guvohnoma')
  })
})

describe('removing and reading', () => {
  it('throws a draft’s file away with its row', async () => {
    const [first = ''] = await documentsOf()
    const before = files.kept.size
    expect(await perform(stranger, removeDocument, { applicationId, documentId: first })).toMatchObject({
      error: 'applications.error.notFound',
    })
    expect(await perform(citizen, removeDocument, { applicationId, documentId: first })).toMatchObject({
      ok: true,
    })
    expect(files.kept.size).toBe(before - 1)
    expect(await getOwnDocument(citizen, { applicationId, documentId: first })).toBeNull()
  })

  it('shows a paper to its owner, and after sending to the centre alone', async () => {
    const [documentId = ''] = await documentsOf()
    const address = { applicationId, documentId }
    const paper = { caseId: applicationId, documentId }
    expect(await getCaseDocument(staff, paper)).toBeNull()
    await perform(citizen, submitApplication, { applicationId, ...declaration() })
    expect(await getOwnDocument(stranger, address)).toBeNull()
    expect(await getCaseDocument(elsewhere, paper)).toBeNull()
    expect(await getCaseDocument(stranger, paper)).toBeNull()
    expect((await getCaseDocument(staff, paper))?.bytes.length).toBeGreaterThan(0)
    // What was sent stays.
    expect(await perform(citizen, removeDocument, address)).toMatchObject({
      error: 'applications.error.notEditable',
    })
    expect(await perform(citizen, deleteDraft, applicationId)).toMatchObject({
      error: 'applications.error.notEditable',
    })
  })

  it('is no reading of it while it is a thumbnail, on which nothing can be read', async () => {
    const { documents = [] } = (await getCase(staff, applicationId)) ?? {}
    const picture = documents.find(({ contentType }) => contentType.startsWith('image/'))
    const pdf = documents.find(({ contentType }) => contentType === 'application/pdf')
    const reads = () =>
      asSuperuser(test, async (client) => {
        const sql = `select 1 from audit_entry where action = 'person.documentRead'`
        return (await client.query(sql)).rowCount
      })
    const before = await reads()
    const small = { caseId: applicationId, documentId: picture?.id ?? '', isThumbnail: true }
    const { width = 0, height = 0 } = await sharp((await getCaseDocument(staff, small))?.bytes).metadata()
    expect(Math.max(width, height)).toBeLessThanOrEqual(96)
    expect(await getCaseDocument(staff, { ...small, documentId: pdf?.id ?? '' })).toBeNull()
    expect(await getCaseDocument(elsewhere, small)).toBeNull()
    expect(await reads()).toBe(before)
    await getCaseDocument(staff, { ...small, isThumbnail: false })
    expect(await reads()).toBe((before ?? 0) + 1)
  })

  it('is sent so that a browser runs nothing of it', () => {
    const pdf = sendFile({ name: 'ö".pdf', contentType: 'application/pdf', bytes: Buffer.from('x') })
    expect(pdf.headers.get('content-disposition')).toMatch(
      /^attachment; filename="__\.pdf"; filename\*=UTF-8''/,
    )
    for (const [name, value] of [
      ['x-content-type-options', 'nosniff'],
      ['cache-control', 'private, no-store'],
      ['content-security-policy', "default-src 'none'; sandbox"],
    ] as const) {
      expect(pdf.headers.get(name)).toBe(value)
    }
    expect(
      sendFile({ name: 'a.jpg', contentType: 'image/jpeg', bytes: Buffer.from('x') }).headers.get(
        'content-disposition',
      ),
    ).toMatch(/^inline/)
    expect(
      sendFile({ name: 'a.html', contentType: 'text/html', bytes: Buffer.from('x') }).headers.get(
        'content-disposition',
      ),
    ).toMatch(/^attachment/)
  })
})
