import type { Context } from '~/domains/identity/context'
import { accountCode, ensureAccount, postEffect } from '~/domains/ledger/index.server'
import type { PaidSubject, PaidSubjectHandler, PaidSubjects } from '~/domains/payments/ports'
import { newId } from '~/lib/ids'
import { ok, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'

/** A subject whose id ends so is sold out. */
export const goneEnding = '0000'

/** Whose payers were told that the bank said no. */
export const failedIntents: string[] = []

// The ledger key is a new one at every call: completing twice would double the money on hold and be seen.
const handler: PaidSubjectHandler = {
  async onPaid(tx: Tx, context: Context, paid: PaidSubject) {
    if (paid.subjectId.endsWith(goneEnding)) return refuse('test.error.gone')
    const from = accountCode.provider(paid.provider)
    const to = accountCode.hold(paid.subjectId)
    await ensureAccount(tx, { code: from, kind: 'provider' })
    await ensureAccount(tx, { code: to, kind: 'hold' })
    const { intentId, amountTiyin } = paid
    const posted = await postEffect(tx, context, {
      key: `test:${newId()}`,
      kind: 'test.paid',
      input: { intentId },
      postings: [{ from, to, amountTiyin, purpose: 'test.paid' }],
    })
    if (!posted.ok) throw new Error(posted.error)
    return ok(null)
  },
  onRefused: async () => undefined,
  async onFailed(_tx, _context, failed) {
    failedIntents.push(failed.intentId)
  },
}

export const testSubjects: PaidSubjects = { device_top_up: handler, market_checkout: handler }
