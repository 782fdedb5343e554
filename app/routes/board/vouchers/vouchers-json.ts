import type { LoaderFunctionArgs } from '@remix-run/node'
import { allowAnyone } from '~/http/guards.server'
import { getT } from '~/i18n/translator.server'
import { readOpenData } from '../parts/vouchers/read-open-data.server'
import { openDataColumns, typeOfColumn } from '../parts/vouchers/voucher-columns'

/** Everything that was published of vouchers, with its own description. Money is a decimal number of soʻm. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const t = getT(context.locale)
  const rows = await readOpenData(context)
  const text = JSON.stringify({
    title: t('board.vouchers.title'),
    description: [
      ...(['openData.text', 'method.counts', 'method.money', 'method.days'] as const).map((key) =>
        t(`board.vouchers.${key}`),
      ),
      t('board.method.few'),
    ],
    language: context.locale,
    columns: openDataColumns.map((name) => ({
      name,
      type: t(`board.vouchers.type.${typeOfColumn(name)}`),
      description: t(`board.vouchers.meaning.${name}`),
    })),
    rows: rows.map((row) =>
      Object.fromEntries(
        openDataColumns.map((column) => {
          const value = row[column]
          return [column, typeof value === 'bigint' ? Number(value) / 100 : value]
        }),
      ),
    ),
  })
  return new Response(text, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="hamroh-vouchers.json"',
    },
  })
}
