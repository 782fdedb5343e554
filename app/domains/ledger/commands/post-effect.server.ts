import type { Context } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import { applyPostings, assertPosting, hashInput, type Standing } from '../rules'
import type { EffectInput, JsonValue, LedgerError, PostedEffect } from '../schema'

type LockedAccount = { id: string; code: string; balance_tiyin: bigint; may_be_negative: boolean }

/**
 * Moves money once. Same key and same input (input, kind and postings): the first answer, nothing moves.
 * Same key and another input: conflict. Too little money: refused before anything is written, so that the
 * surrounding transaction can go on. All accounts must exist (`ensureAccount`).
 */
export async function postEffect<Output extends JsonValue = null>(
  tx: Tx,
  context: Context,
  effect: EffectInput<Output>,
): Promise<Result<PostedEffect<Output>, LedgerError>> {
  for (const posting of effect.postings) assertPosting(posting)
  const inputHash = hashInput(effect.kind, effect.input, effect.postings)
  // The lock comes before the look: whoever waited for a twin of this call then sees what the twin did.
  const accounts = await lockAccounts(tx, effect)
  const earlier = await findEarlier<Output>(tx, effect.key, inputHash)
  if (earlier) return earlier

  const standings = new Map<string, Standing>()
  for (const { code, balance_tiyin, may_be_negative } of accounts.values()) {
    standings.set(code, { balanceTiyin: balance_tiyin, mayBeNegative: may_be_negative })
  }
  const applied = applyPostings(standings, effect.postings)
  if (!applied.ok) return refuse('ledger.error.insufficient', { account: applied.shortage.account })

  const effectId = newId()
  const output = (effect.output ?? null) as Output
  const at = context.now()
  const written = await tx.$executeRaw`insert into effect (id, key, input_hash, kind, output, actor_id, at)
    values (${effectId}::uuid, ${effect.key}, ${inputHash}, ${effect.kind}, ${JSON.stringify(output)}::jsonb,
      ${context.personId}::uuid, ${at})
    on conflict (key) do nothing`
  // Only possible when the twin names other accounts, so that the lock did not part the two.
  if (written === 0) return (await findEarlier<Output>(tx, effect.key, inputHash)) ?? conflict(effect.key)
  if (effect.postings.length > 0) {
    await tx.posting.createMany({
      data: effect.postings.map((posting, ordinal) => ({
        effectId,
        ordinal,
        fromAccountId: idOf(accounts, posting.from),
        toAccountId: idOf(accounts, posting.to),
        amountTiyin: posting.amountTiyin,
        purpose: posting.purpose,
        at,
      })),
    })
  }
  return ok({ effectId, output, repeated: false })
}

async function lockAccounts(tx: Tx, effect: EffectInput): Promise<Map<string, LockedAccount>> {
  const codes = [...new Set(effect.postings.flatMap((posting) => [posting.from, posting.to]))]
  if (codes.length === 0) return new Map()
  const rows = await tx.$queryRaw<LockedAccount[]>`select * from app_lock_accounts(${codes}::text[])`
  return new Map(rows.map((row) => [row.code, row]))
}

async function findEarlier<Output extends JsonValue>(
  tx: Tx,
  key: string,
  inputHash: string,
): Promise<Result<PostedEffect<Output>, LedgerError> | null> {
  const earlier = await tx.effect.findUnique({
    where: { key },
    select: { id: true, inputHash: true, output: true },
  })
  if (!earlier) return null
  if (earlier.inputHash !== inputHash) return conflict(key)
  return ok({ effectId: earlier.id, output: earlier.output as Output, repeated: true })
}

function conflict(key: string): Result<never, LedgerError> {
  return refuse('ledger.error.conflict', { key })
}

function idOf(accounts: ReadonlyMap<string, LockedAccount>, code: string): string {
  const account = accounts.get(code)
  if (!account) throw new Error(`ledger: no account ${code}`)
  return account.id
}
