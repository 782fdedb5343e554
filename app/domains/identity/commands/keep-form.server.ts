import { newId } from '~/lib/ids'
import { hashToken, randomToken, sealJson } from '~/platform/crypto.server'
import { type Tx, transaction } from '~/platform/db.server'
import { systemScope } from '~/platform/system-scope.server'
import type { Context } from '../context'
import { keptFormMs, mostKeptForms, mostKeptLength } from '../rules'

export interface FormToKeep {
  /** Mark of the person it was typed by; null when nobody had signed in. */
  owner: string | null
  /** Whatever the page needs to be shown again; sealed as JSON. */
  content: unknown
}

/** Keeps a form for an hour. The answer is the secret that opens it; null when the form is too large to be kept. */
export async function keepForm(context: Context, { owner, content }: FormToKeep): Promise<string | null> {
  if (JSON.stringify(content).length > mostKeptLength(owner !== null)) return null
  const id = newId()
  const token = randomToken()
  const now = context.now()
  await transaction(systemScope, async (tx) => {
    await tx.keptForm.create({
      data: {
        id,
        tokenHash: hashToken(token),
        owner,
        contentCipher: sealJson(content, { table: 'kept_form', column: 'content', row: id }),
        createdAt: now,
        expiresAt: new Date(now.getTime() + keptFormMs),
      },
    })
    if (owner) await dropOldest(tx, owner)
  })
  return token
}

async function dropOldest(tx: Tx, owner: string): Promise<void> {
  const tooMany = await tx.keptForm.findMany({
    where: { owner },
    orderBy: { createdAt: 'desc' },
    skip: mostKeptForms,
    select: { id: true },
  })
  if (tooMany.length > 0) await tx.keptForm.deleteMany({ where: { id: { in: tooMany.map(({ id }) => id) } } })
}
