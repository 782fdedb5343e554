import { issueVerifiable } from '~/domains/documents/index.server'
import type { DevicePassport } from '~/domains/vouchers/index.server'
import { getT } from '~/i18n/translator.server'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { describePassport } from '~/views/devices/describe-passport.server'
import type { PageContext } from '../guards.server'
import { largeScale, openSheet } from './open-sheet.server'
import { pdfResponse } from './pdf-response'
import { addVerificationCode, addVerificationQr } from './verification.server'

/** A device's passport on paper, in large print where that is asked for; anybody can find it genuine by its code. */
export async function passportSheet(
  context: PageContext,
  passport: DevicePassport,
  { isLarge }: { isLarge: boolean },
): Promise<Response> {
  const { locale } = context
  const t = getT(locale)
  const { id: subjectId, number, handedOverAt } = passport
  const kind = 'devicePassport'
  const code = await perform(context, issueVerifiable, {
    ...{ kind, subjectId, number, issuedOn: dayOf(handedOverAt) },
  } as const)
  const shown = await describePassport(passport, locale, context.now())
  const sheet = openSheet(locale, shown.title, isLarge ? largeScale : 1)
  sheet.add('brand', t('layout.brand'))
  sheet.add('title', shown.title)
  addVerificationQr(sheet, locale, code)
  for (const { label, value } of shown.facts) sheet.add('fact', `${label}: ${value}`)
  if (shown.repairs.length > 0) sheet.add('heading', t('vouchers.passport.repairs'))
  for (const { line } of shown.repairs) sheet.add('text', `– ${line}`)
  sheet.add('heading', t('vouchers.passport.history'))
  if (shown.history.length === 0) sheet.add('text', t('vouchers.passport.noHistory'))
  for (const { line, repairLine } of shown.history) {
    sheet.add('text', `– ${line}`)
    if (repairLine) sheet.add('text', repairLine)
  }
  addVerificationCode(sheet, locale, code)
  return pdfResponse(await sheet.finish(), number)
}
