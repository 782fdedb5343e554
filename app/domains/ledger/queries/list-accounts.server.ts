import type { AccountKind } from '~/platform/prisma/enums'
import type { Client } from '~/platform/work.server'

export const accountSorts = ['balance'] as const
export const accountStates = ['notEmpty', 'empty', 'below'] as const
export const accountsPerPage = 50

export interface AccountFilter {
  kind: AccountKind | null
  state: (typeof accountStates)[number] | null
  /** Ids of what they belong to; null for all accounts. */
  ownerIds: readonly string[] | null
}

export interface AccountRow {
  code: string
  kind: AccountKind
  /** Tiyin. */
  balanceTiyin: bigint
  /** When money last moved on it; null when it never did. */
  movedAt: Date | null
}

interface AccountPage {
  page: number
  /** Null: by kind, the youngest of each first (ids are in the order of time). */
  by: (typeof accountSorts)[number] | null
  descending: boolean
}

const conditions = {
  notEmpty: { balanceTiyin: { not: 0n } },
  empty: { balanceTiyin: 0n },
  below: { balanceTiyin: { lt: 0n } },
} as const

/** One page of the accounts that answer to a filter. */
export async function listAccounts(
  client: Client,
  { kind, state, ownerIds }: AccountFilter,
  { page, by, descending }: AccountPage,
): Promise<{ rows: AccountRow[]; total: number }> {
  const where = {
    ...(kind && { kind }),
    ...(state && conditions[state]),
    ...(ownerIds && { ownerId: { in: [...ownerIds] } }),
  }
  const direction = descending ? 'desc' : 'asc'
  const found = await client.account.findMany({
    where,
    select: { id: true, code: true, kind: true, balanceTiyin: true },
    orderBy: by ? [{ balanceTiyin: direction }, { code: 'asc' }] : [{ kind: 'asc' }, { code: 'desc' }],
    skip: (page - 1) * accountsPerPage,
    take: accountsPerPage,
  })
  const moved = await readLastMoves(
    client,
    found.map(({ id }) => id),
  )
  const rows = found.map(({ id, ...row }) => ({ ...row, movedAt: moved.get(id) ?? null }))
  return { rows, total: await client.account.count({ where }) }
}

async function readLastMoves(client: Client, ids: readonly string[]): Promise<Map<string, Date>> {
  const rows = await client.$queryRaw<{ id: string; at: Date | null }[]>`
    select a.id, greatest(
        (select max(p.at) from posting p where p.from_account_id = a.id),
        (select max(p.at) from posting p where p.to_account_id = a.id)) as at
      from account a where a.id = any(${[...ids]}::uuid[])`
  return new Map(rows.flatMap(({ id, at }) => (at ? [[id, at] as const] : [])))
}
