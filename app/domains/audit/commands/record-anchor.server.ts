import type { Work } from '~/platform/work.server'
import { hashAnchorText } from '../anchors/anchor-text'
import type { AnchorFile } from '../ports'
import { recordAudit } from './record-audit.server'

/** The figures of an anchor as people and the audit name it. */
export interface AnchorFigures {
  number: string
  chains: string
  entries: string
  sha256: string
}

/** Says in the audit that an anchor was written, once. */
export async function recordAnchor(work: Work, { number, text }: AnchorFile): Promise<AnchorFigures> {
  const of = (name: string) => new RegExp(`^${name}: (\\d+)$`, 'm').exec(text)?.[1] ?? '0'
  const figures = { chains: of('chains'), entries: of('entries'), sha256: hashAnchorText(text) }
  const known = await work.tx.auditEntry.count({
    where: { chain: 'anchor', details: { path: ['number'], equals: number } },
  })
  if (known === 0) await recordAudit(work, { action: 'anchor.written', details: { number, ...figures } })
  return { number: String(number), ...figures }
}
