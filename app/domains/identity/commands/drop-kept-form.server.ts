import { hashToken } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import { systemScope } from '~/platform/system-scope.server'

/** Forgets a kept form: it was shown to who typed it, or has been sent again. */
export async function dropKeptForm(token: string): Promise<void> {
  await transaction(systemScope, (tx) => tx.keptForm.deleteMany({ where: { tokenHash: hashToken(token) } }))
}
