import type { LoaderFunctionArgs } from '@remix-run/node'
import { listFigures } from '~/domains/board/index.server'
import { type FigureRow, measures } from '~/domains/board/schema'
import { listRegions } from '~/domains/reference/index.server'
import { findServices } from '~/domains/services/index.server'
import { allowAnyone } from '~/http/guards.server'
import { sheetFormat } from '~/i18n/format-sheet'
import { getT } from '~/i18n/translator.server'
import { csvLine } from '~/lib/sheet/csv'
import { namePeriod, periodCode } from './parts/periods'

const columns = [...measures, 'medianDays', 'longestDays'] as const

/** Everything that was published, with names in the reader's language. What is not told is an empty cell. */
export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await allowAnyone(args)
  const t = getT(locale)
  const { dialect } = sheetFormat(locale)
  const line = (cells: readonly string[]) => csvLine(cells, dialect)
  const [services, regions, months, quarters] = await Promise.all([
    findServices({ locale }),
    listRegions(),
    listFigures('month'),
    listFigures('quarter'),
  ])
  const serviceNames = new Map(services.map(({ code, name }) => [code, name]))
  const regionNames = new Map(regions.map(({ soato, names }) => [soato, names[locale]]))
  const lineOf = (row: FigureRow) =>
    line([
      namePeriod(periodCode(row), t),
      row.serviceCode ? (serviceNames.get(row.serviceCode) ?? row.serviceCode) : t('board.allServices'),
      row.regionSoato ? (regionNames.get(row.regionSoato) ?? row.regionSoato) : t('board.wholeCountry'),
      ...columns.map((column) => String(row[column] ?? '').replace('.', dialect.decimal)),
    ])
  const heads = ['period', 'service', 'region', ...columns] as const
  // The mark tells spreadsheets that it is UTF-8.
  const text = `\uFEFF${line(heads.map((head) => t(`board.column.${head}`)))}${[...quarters, ...months].map(lineOf).join('')}`
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="hamroh-board.csv"',
    },
  })
}
