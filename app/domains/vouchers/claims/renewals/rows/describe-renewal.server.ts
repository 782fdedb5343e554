import { openDocumentName } from '~/domains/documents/index.server'
import type { DeviceRenewal, DocumentScan, Prisma } from '~/platform/prisma/client'
import { openRenewalText } from '../sealed.server'

/** What is read of a renewal with its papers and its appeal. */
export const renewalParts = {
  papers: { orderBy: [{ addedAt: 'asc' }, { id: 'asc' }] },
  appeal: { select: { id: true } },
} satisfies Prisma.DeviceRenewalInclude

type Row = Prisma.DeviceRenewalGetPayload<{ include: typeof renewalParts }>

export interface RenewalPaper {
  id: string
  name: string
  scan: DocumentScan
}

export type RenewalFile = Omit<DeviceRenewal, 'textCipher' | 'outcomeCipher'> & {
  text: string
  outcomeText: string | null
  papers: RenewalPaper[]
  hasAppeal: boolean
}

/** A renewal as its centre reads it. */
export function describeRenewal({ textCipher, outcomeCipher, papers, appeal, ...facts }: Row): RenewalFile {
  return {
    ...facts,
    text: openRenewalText('text', textCipher, facts.id) ?? '',
    outcomeText: openRenewalText('outcome', outcomeCipher, facts.id),
    papers: papers.map(({ id, nameCipher, scan }) => ({ id, name: openDocumentName(nameCipher, id), scan })),
    hasAppeal: appeal !== null,
  }
}
