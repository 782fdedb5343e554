import type { Context } from '~/domains/identity/context'
import { type AccountFilter, type AccountRow, listAccounts, sumKinds } from '~/domains/ledger/index.server'
import { mayReadMoney } from '~/domains/vouchers/index.server'
import type { Locale } from '~/i18n/locales'
import { transaction } from '~/platform/db.server'
import { findOwners } from './find-owners.server'
import { nameAccounts } from './name-accounts.server'

interface AskedAccounts {
  /** What was typed; empty for all. */
  q: string
  kind: AccountFilter['kind']
  state: AccountFilter['state']
  locale: Locale
}

/** Accounts of the ledger with what people call them, and what stands on each kind. For money staff; nothing for others. */
export async function findAccounts(
  context: Context,
  { q, kind, state, locale }: AskedAccounts,
  page: Parameters<typeof listAccounts>[2],
): Promise<{
  rows: (AccountRow & { name: string | null })[]
  total: number
  kinds: Awaited<ReturnType<typeof sumKinds>>
}> {
  if (!mayReadMoney(context)) return { rows: [], total: 0, kinds: [] }
  const found = await transaction(context, async (work) => {
    const ownerIds = q === '' ? null : await findOwners(work, q)
    return { ...(await listAccounts(work, { kind, state, ownerIds }, page)), kinds: await sumKinds(work) }
  })
  const names = await nameAccounts(
    context,
    found.rows.map(({ code }) => code),
    locale,
  )
  return { ...found, rows: found.rows.map((row) => ({ ...row, name: names.get(row.code) ?? null })) }
}
