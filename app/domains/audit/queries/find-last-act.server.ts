import type { Work } from '~/platform/work.server'
import { readActs } from '../acts'
import type { AuditRecord } from '../schema'

export interface ActFilter {
  chain: string
  /** Only acts whose details say this: the one order of a voucher. */
  about?: { detail: string; is: string }
  /** Only acts that begin with this word: `role`. */
  word?: string
}

export type LastAct = Pick<AuditRecord, 'action' | 'actorId' | 'actorRole' | 'at'>

/** What was last done to a record, reads left out; null when nothing was. The caller's scope must see the chain. */
export function findLastAct(tx: Work, { chain, about, word }: ActFilter): Promise<LastAct | null> {
  return tx.auditEntry.findFirst({
    where: {
      chain,
      action: { notIn: [...readActs], ...(word && { startsWith: `${word}.` }) },
      ...(about && { details: { path: [about.detail], equals: about.is } }),
    },
    orderBy: { sequence: 'desc' },
    select: { action: true, actorId: true, actorRole: true, at: true },
  })
}
