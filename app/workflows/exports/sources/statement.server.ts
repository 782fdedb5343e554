import { z } from 'zod'
import { type AccountStatement, getAccountStatement } from '~/domains/vouchers/index.server'
import { nameInScript } from '~/i18n/show-in-script'
import { getT } from '~/i18n/translator.server'
import type { SheetCell } from '~/lib/sheet/xlsx'
import { keyOf } from '~/lib/text-key'
import { addDays } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { nameAccounts } from '../../statements/name-accounts.server'
import { recordAccountRead } from '../../statements/record-account-read.server'
import { type AskedList, batchSize, type ExportSource, readBy } from '../source'

const columns = ['id', 'at', 'purpose', 'kind', 'other', 'in', 'out', 'balance'] as const

/** Midnight UTC. */
const day = z.iso.date().transform((text) => new Date(`${text}T00:00:00Z`))
const filtersOfStatement = z.strictObject({ code: z.string().min(1), from: day, until: day })

/** Postings of one account in a period, newest first, between what stood on it at either end. */
export const statementSource: ExportSource = {
  heads: columns.map((column) => keyOf('finance.csv', column)),
  read: readBy(filtersOfStatement, rows),
}

async function* rows({ context, filters, locale }: AskedList<z.output<typeof filtersOfStatement>>) {
  const { code, from, until } = filters
  const t = getT(locale)
  const asked = { since: midnightOf(from), until: midnightOf(addDays(until, 1)), limit: batchSize }
  const balance = (key: 'opening' | 'closing', day: Date, tiyin: bigint): SheetCell[] => [
    ...['', { day }, t(`finance.account.${key}`), '', '', null, null, { tiyin }],
  ]
  let sums: AccountStatement['sums'] | null = null
  let before: bigint | null = null
  do {
    const page: AccountStatement | null = await getAccountStatement(context, code, {
      ...asked,
      before,
    })
    if (!page) return
    const names = await nameAccounts(
      context,
      page.lines.map(({ otherCode }) => otherCode),
      locale,
    )
    if (!sums) await perform(context, recordAccountRead, code)
    if (!sums) yield [balance('closing', until, page.sums.closingTiyin)]
    sums = page.sums
    yield page.lines.map(({ id, at, purpose, otherCode, changeTiyin, balanceTiyin }): SheetCell[] => [
      ...[String(id), { at }, t(keyOf('finance.purpose', purpose))],
      t(keyOf('finance.accountKind', otherCode.split(':')[0] ?? '')),
      nameInScript(names.get(otherCode) ?? '', locale),
      changeTiyin > 0n ? { tiyin: changeTiyin } : null,
      changeTiyin < 0n ? { tiyin: -changeTiyin } : null,
      { tiyin: balanceTiyin },
    ])
    before = page.next
  } while (before !== null)
  yield [balance('opening', from, sums.openingTiyin)]
}

/** When a day begins in Tashkent. */
function midnightOf(date: Date): Date {
  return new Date(date.getTime() - 5 * 3_600_000)
}
