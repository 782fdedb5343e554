import type { LoaderFunctionArgs } from '@remix-run/node'
import { openSheet } from '~/http/sheet/open-sheet.server'
import { pdfResponse } from '~/http/sheet/pdf-response'
import { createFormat } from '~/i18n/format'
import { getT } from '~/i18n/translator.server'
import { keyOf } from '~/lib/text-key'
import { requireMakerStatement } from '../parts/read-statement.server'

/** The workshop's statement on paper. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, statement } = await requireMakerStatement(args)
  const { locale } = context
  const t = getT(locale)
  const { money, dateTime, dateShort } = createFormat(locale)
  const sheet = openSheet(locale, t('makers.statement.title'))
  sheet.add('brand', t('layout.brand'))
  sheet.add('title', t('makers.statement.title'))
  sheet.add('lead', statement.name)
  const days = { from: dateShort(statement.from), until: dateShort(statement.until) }
  sheet.add('fact', t('finance.account.period', days))
  for (const key of ['opening', 'in', 'out', 'closing'] as const) {
    sheet.add('fact', `${t(`finance.account.${key}`)}: ${money(statement[key])}`)
  }
  sheet.add('heading', t('maker.money.statement'))
  if (statement.lines.length === 0) sheet.add('text', t('finance.account.empty'))
  for (const { at, paper, purpose, change, balance } of statement.lines) {
    const what = [dateTime(at), paper?.number, t(keyOf('finance.purpose', purpose))].filter(Boolean)
    const sums = t('makers.statement.line', { change: money(change), balance: money(balance) })
    sheet.add('text', `${what.join(' · ')}. ${sums}`)
  }
  if (statement.isCut) sheet.add('small', t('makers.statement.cut'))
  return pdfResponse(await sheet.finish(), `hamroh-statement-${statement.from}-${statement.until}`)
}
