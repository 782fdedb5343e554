import { hashToken, openJson } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import { systemScope } from '~/platform/system-scope.server'
import type { Context } from '../context'

/**
 * What was kept under this secret. Null when there is nothing (any more), and for everybody but the person it was
 * typed by; `asker` is the mark of who asks. The caller names the shape: what was kept is what comes back.
 */
export async function getKeptForm<Content>(
  context: Context,
  token: string,
  asker: string | null,
): Promise<Content | null> {
  const row = await transaction(systemScope, (tx) =>
    tx.keptForm.findUnique({ where: { tokenHash: hashToken(token) } }),
  )
  if (!row || row.expiresAt <= context.now()) return null
  if (row.owner !== null && row.owner !== asker) return null
  return openJson<Content>(row.contentCipher, { table: 'kept_form', column: 'content', row: row.id })
}
