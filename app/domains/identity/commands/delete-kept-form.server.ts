import { hashToken } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'

/** Forgets a kept form: it was shown to who typed it, or has been sent again. The portal's own act. */
export async function deleteKeptForm(work: Work, token: string): Promise<void> {
  await work.tx.keptForm.deleteMany({ where: { tokenHash: hashToken(token) } })
}
