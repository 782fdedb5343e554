import { newId } from '~/lib/ids'
import type { Tx } from '~/platform/db.server'
import type { AccountKind } from '~/platform/prisma/enums'
import { mayBeNegativeByKind } from '../account-codes'

export interface AccountRequest {
  /** From `accountCode`. */
  code: string
  kind: AccountKind
  /** Id of what the account belongs to; absent for the system's own accounts. */
  ownerId?: string
  /** Absent: true for treasury and providers, else false. The database allows true for sellers besides, no others. */
  mayBeNegative?: boolean
}

/** Opens the account with a balance of 0 unless it exists. Returns its id. Throws when it exists as another kind. */
export async function ensureAccount(tx: Tx, request: AccountRequest): Promise<string> {
  const { code, kind, ownerId = null, mayBeNegative = mayBeNegativeByKind(kind) } = request
  // ON CONFLICT waits for whoever opens the same account at this moment.
  await tx.$executeRaw`insert into account (id, code, kind, owner_id, may_be_negative)
    values (${newId()}::uuid, ${code}, ${kind}::account_kind, ${ownerId}::uuid, ${mayBeNegative})
    on conflict (code) do nothing`
  const account = await tx.account.findUniqueOrThrow({ where: { code }, select: { id: true, kind: true } })
  if (account.kind !== kind) throw new Error(`ledger: account ${code} is a ${account.kind}, not a ${kind}`)
  return account.id
}
