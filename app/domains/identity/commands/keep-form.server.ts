import { newId } from '~/lib/ids'
import { hashToken, randomToken, sealJson } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { keptFormMs, mostKeptForms, mostKeptLength } from '../rules'

export interface FormToKeep {
  /** Mark of the person it was typed by; null when nobody had signed in. */
  owner: string | null
  /** Whatever the page needs to be shown again; sealed as JSON. */
  content: unknown
  /** Characters of it; absent for what a form of a page may hold. */
  mostLength?: number
}

/**
 * Keeps a form for an hour. The answer is the secret that opens it; null when the form is too large to be kept. The
 * portal's own act: no other scope sees kept forms.
 */
export async function keepForm(
  work: Work,
  { owner, content, mostLength = mostKeptLength(owner !== null) }: FormToKeep,
): Promise<string | null> {
  if (JSON.stringify(content).length > mostLength) return null
  const id = newId()
  const token = randomToken()
  const now = work.now()
  await work.tx.keptForm.create({
    data: {
      id,
      tokenHash: hashToken(token),
      owner,
      contentCipher: sealJson(content, { table: 'kept_form', column: 'content', row: id }),
      createdAt: now,
      expiresAt: new Date(now.getTime() + keptFormMs),
    },
  })
  if (owner) await dropOldest(work, owner)
  return token
}

async function dropOldest(work: Work, owner: string): Promise<void> {
  const tooMany = await work.tx.keptForm.findMany({
    where: { owner },
    orderBy: { createdAt: 'desc' },
    skip: mostKeptForms,
    select: { id: true },
  })
  if (tooMany.length === 0) return
  await work.tx.keptForm.deleteMany({ where: { id: { in: tooMany.map(({ id }) => id) } } })
}
