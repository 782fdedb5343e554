import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { writeShown, writeValues } from '~/i18n/write-shown'
import { keyOf } from '~/lib/text-key'
import { fillText } from '~/lib/texts/fill-text'
import type { Sheet } from './open-sheet.server'
import type { showDecision } from './show-decision.server'

type Shown = Awaited<ReturnType<typeof showDecision>>
type Rule = Shown['receipt']['rules'][number]

/** What a decision rests on, in the order and the words of its page. */
export function addDecision(sheet: Sheet, locale: Locale, { number, service, reason, receipt }: Shown): void {
  const t = getT(locale)
  const { dateLong, dateTime } = createFormat(locale)
  const fact = (key: 'number' | 'service' | 'outcome' | 'reason' | 'decidedAt' | 'version', value: string) =>
    sheet.add('fact', `${t(`applications.decisionReceipt.${key}`)}: ${value}`)
  fact('number', number)
  fact('service', service)
  fact('outcome', t(keyOf('applications.status', receipt.outcome)))
  fact('reason', reason)
  if (receipt.text) sheet.add('fact', `${t('applications.decisionReceipt.text')}: ${receipt.text}`)
  if (receipt.evidence) {
    const rests = t(`applications.decisionReceipt.evidence.${receipt.evidence}`)
    sheet.add('fact', `${t('applications.decisionReceipt.rests')}: ${rests}`)
  }
  fact('decidedAt', dateTime(receipt.decidedAt))
  if (receipt.outcome === 'refused') {
    const until = dateLong(receipt.appealUntil)
    sheet.add('fact', `${t('applications.decisionReceipt.appealUntil')}: ${until}`)
  }
  fact('version', String(receipt.version))
  if (receipt.rules.length > 0) sheet.add('heading', t('applications.decisionReceipt.rules'))
  for (const rule of receipt.rules) addRule(sheet, locale, rule)
  if (receipt.disagreements.length > 0) sheet.add('heading', t('applications.decisionReceipt.disagreements'))
  for (const { declared, found, register, side, reason: why } of receipt.disagreements) {
    const source = t(keyOf('staff.source', register))
    sheet.add('fact', `${t('staff.disagreement.declared')}: ${writeShown(declared, { locale, t })}`)
    sheet.add('fact', `${t('staff.disagreement.found', { source })}: ${writeShown(found, { locale, t })}`)
    sheet.add('fact', `${t(`staff.disagreement.sides.${side}`)}: ${why}`)
  }
}

function addRule(sheet: Sheet, locale: Locale, { title, verdict, text, values, source, inputs }: Rule): void {
  const t = getT(locale)
  const written = writeValues(values, createFormat(locale))
  sheet.add('lead', `${title}: ${t(`applications.decisionReceipt.verdict.${verdict}`)}`)
  sheet.add('text', fillText(text, written))
  for (const { label, value, register, asOf, isParameter } of inputs) {
    const name = 'key' in label ? t(label.key as 'staff.fact.other') : (label[locale] ?? '')
    const said = value ? writeShown(value, { locale, t }) : t('applications.decisionReceipt.notSaid')
    sheet.add('text', `${name}: ${said} (${sayFrom(locale, { register, asOf, isParameter })})`)
  }
  sheet.add(
    'small',
    source ? t('applications.decisionReceipt.source', { source }) : t('applications.decisionReceipt.example'),
  )
}

function sayFrom(
  locale: Locale,
  { register, asOf, isParameter }: { register: string | null; asOf: string | null; isParameter: boolean },
): string {
  const t = getT(locale)
  if (isParameter) return t('applications.decisionReceipt.fromParameter')
  if (!register) return t('applications.decisionReceipt.fromApplication')
  const source = t(keyOf('staff.source', register))
  const date = asOf && createFormat(locale).dateLong(asOf)
  return date ? t('applications.decisionReceipt.asOf', { source, date }) : source
}
