import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { sealDocumentName } from '~/domains/documents/index.server'
import type { FileStore } from '~/domains/documents/ports'
import type { Prisma } from '~/platform/prisma/client'
import { seedId } from '../seed-id'
import type { PlannedCase } from './plan'
import { applicationSeedId } from './rows'

/** Centres whose demonstration specialists look at papers. */
const shownCentres = new Set(['1726262', '1718401'])

/** The paper of a planned case; null for most. */
export function paperId(plan: PlannedCase): string | null {
  const isShown = shownCentres.has(plan.centreCode) && Number(plan.name.slice(-3)) % 2 === 0
  return isShown && plan.status !== 'draft' ? seedId(`paper:${plan.name}`) : null
}

/** A drawn sheet that says "sample" in place of a scanned certificate, for the cases that have a paper. */
export async function storePapers(
  plans: readonly PlannedCase[],
  files: FileStore,
): Promise<Prisma.ApplicationDocumentCreateManyInput[]> {
  const bytes = await drawSheet()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const rows: Prisma.ApplicationDocumentCreateManyInput[] = []
  for (const plan of plans) {
    const id = paperId(plan)
    if (!id) continue
    rows.push({
      id,
      applicationId: applicationSeedId(plan.name),
      kind: 'certificate',
      storageKey: await files.put(bytes, { mediaType: 'image/jpeg' }),
      contentType: 'image/jpeg',
      sizeBytes: bytes.length,
      sha256,
      nameCipher: sealDocumentName('guvohnoma.jpg', id),
      createdAt: plan.submittedAt,
    })
  }
  return rows
}

/** A sheet that says "sample". */
export function drawSheet(): Promise<Buffer> {
  const lines = Array.from({ length: 9 }, (_, index) => {
    const width = [420, 380, 440, 300][index % 4]
    return `<rect x="80" y="${270 + index * 46}" width="${width}" height="14" rx="7" fill="#b9c4cc"/>`
  })
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800">
    <rect width="600" height="800" fill="#f4f1ea"/>
    <rect x="40" y="40" width="520" height="720" fill="#ffffff" stroke="#123b5d" stroke-width="4"/>
    <rect x="80" y="90" width="440" height="26" rx="6" fill="#123b5d"/>
    <rect x="150" y="140" width="300" height="16" rx="8" fill="#7d8f9c"/>
    ${lines.join('')}
    <circle cx="440" cy="690" r="46" fill="none" stroke="#123b5d" stroke-width="6"/>
    <text x="300" y="500" font-family="sans-serif" font-size="84" fill="#c0392b" opacity="0.5"
      text-anchor="middle" transform="rotate(-24 300 500)">NAMUNA</text></svg>`
  return sharp(Buffer.from(sheet)).jpeg({ quality: 80 }).toBuffer()
}
