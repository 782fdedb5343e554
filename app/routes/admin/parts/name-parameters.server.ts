import { listDeviceKinds, type Parameter } from '~/domains/reference/index.server'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'

const worded = ['poverty-line', 'base-unit', 'minimum-wage', 'appeal-days', 'answer-days', 'correction-days']
const ceilingPrefix = 'voucher-ceiling.'

/** Names of parameters in the language of the page, by code; a code without words of its own is its own name. */
export async function nameParameters(
  parameters: readonly Parameter[],
  locale: Locale,
  on: Date,
): Promise<Map<string, string>> {
  const t = getT(locale)
  const kinds = await listDeviceKinds(on)
  const nameOf = (code: string) => {
    if (worded.includes(code)) return t(`admin.parameters.name.${code}`)
    const kind = kinds.find((each) => `${ceilingPrefix}${each.code}` === code)
    return kind ? t('admin.parameters.ceiling', { device: kind.names[locale] }) : code
  }
  return new Map(parameters.map(({ code }) => [code, nameOf(code)]))
}
