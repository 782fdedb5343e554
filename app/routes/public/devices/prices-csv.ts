import type { LoaderFunctionArgs } from '@remix-run/node'
import { allowAnyone } from '~/http/guards.server'
import { sheetFormat } from '~/i18n/format-sheet'
import { getT } from '~/i18n/translator.server'
import { csvLine, tiyinAsDecimal } from '~/lib/sheet/csv'
import { readPrices, type ShownPrices } from '../parts/prices/read-prices.server'

const heads = ['region', 'offers', 'lowest', 'median', 'highest', 'people', 'medianPaid', 'ownShare'] as const

/** The prices of a kind of device, the country first. What is withheld is an empty cell. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale } = context
  const t = getT(locale)
  const { dialect } = sheetFormat(locale)
  const { device, asked, paid, regions } = await readPrices(args.params.code ?? '', context)
  const amount = (tiyin: string | null | undefined) => (tiyin ? tiyinAsDecimal(BigInt(tiyin), dialect) : '')
  const line = ({ name, asked, paid }: Pick<ShownPrices['regions'][number], 'name' | 'asked' | 'paid'>) =>
    csvLine(
      [
        ...[
          name,
          String(asked?.offers ?? 0),
          amount(asked?.lowest),
          amount(asked?.median),
          amount(asked?.highest),
        ],
        ...[String(paid?.people ?? ''), amount(paid?.median)],
        String(paid?.ownShare ?? '').replace('.', dialect.decimal),
      ],
      dialect,
    )
  const head = csvLine(
    heads.map((key) => t(`makers.prices.${key}`)),
    dialect,
  )
  const country = line({ name: t('makers.prices.country'), asked, paid })
  // The mark tells spreadsheets that it is UTF-8.
  return new Response(`\uFEFF${head}${country}${regions.map(line).join('')}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="hamroh-prices-${device.code}.csv"`,
    },
  })
}
