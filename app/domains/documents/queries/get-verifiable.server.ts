import { blindIndex } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { type VerifiableKind, verifiableKinds } from '../schema'

export interface Verified {
  kind: VerifiableKind
  number: string
  issuedOn: Date
}

/** What a document says of itself, for whoever has its code, as the reader gives it; null when the portal gave out none. */
export async function getVerifiable(work: Work, code: string): Promise<Verified | null> {
  const found = await work.asSystem(() =>
    work.tx.verifiableDocument.findUnique({
      where: { codeIndex: blindIndex('verificationCode', code) },
      select: { kind: true, number: true, issuedOn: true },
    }),
  )
  const kind = verifiableKinds.find((known) => known === found?.kind)
  return found && kind ? { ...found, kind } : null
}
