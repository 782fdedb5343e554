import { listDeviceKinds, type Parameter } from '~/domains/reference/index.server'
import { findServices } from '~/domains/services/index.server'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { keyOf } from '~/lib/text-key'

const worded = [
  'poverty-line',
  'base-unit',
  'minimum-wage',
  'appeal-days',
  'appeal-review-days',
  'answer-days',
  'queue-answer-days',
  'queue-offers-kept',
  'correction-days',
  'draft-reminder-days',
  'correction-reminder-days',
  'parcel-accept-days',
  'parcel-overdue-days',
  'return-days',
  'return-answer-days',
  'desk-refund-limit',
  'dispute-answer-days',
  'dispute-look-days',
  'dispute-replace-days',
  'message-days',
  'interest-days',
  'text-queue-days',
  'text-writing-days',
  'text-answer-days',
  'maker-payout-minimum',
  'maker-payout-holding',
  'maker-account-waiting',
  'offer-price-far',
  'device-return-days',
  'device-answer-days',
  'device-dispute-days',
  'device-decision-days',
]
const ceilingPrefix = 'voucher-ceiling.'

/** Names of parameters in the language of the page, by code; a code without words of its own is its own name. */
export async function nameParameters(
  parameters: readonly Parameter[],
  locale: Locale,
  on: Date,
): Promise<Map<string, string>> {
  const t = getT(locale)
  const [kinds, services] = await Promise.all([
    listDeviceKinds(on),
    findServices({ group: 'benefit', locale }),
  ])
  const nameOf = (code: string) => {
    if (worded.includes(code)) return t(keyOf('admin.parameters.name', code))
    const kind = kinds.find((each) => `${ceilingPrefix}${each.code}` === code)
    if (kind) return t('admin.parameters.ceiling', { device: kind.names[locale] })
    const [bound, serviceCode] = code.split('.')
    const service = services.find((each) => each.code === serviceCode)?.name
    if (service && bound === 'benefit-from') return t('admin.parameters.benefitFrom', { service })
    if (service && bound === 'benefit-to') return t('admin.parameters.benefitTo', { service })
    return code
  }
  return new Map(parameters.map(({ code }) => [code, nameOf(code)]))
}
