import { hyphenateHtml } from '~/i18n/hyphenate'
import { keepNumbersWhole } from '~/i18n/keep-numbers-whole'
import type { Locale } from '~/i18n/locales'
import type { ViewSettings } from '~/ui/shell/view-settings'

/**
 * A rendered page as it is sent: a number of the portal's is never broken in two. With large letters a line on a phone may hold one word only: words are hyphenated.
 */
export function finishPage(html: string, locale: Locale, view: ViewSettings): string {
  const whole = keepNumbersWhole(html)
  return `<!DOCTYPE html>${Number(view.text) >= 150 ? hyphenateHtml(whole, locale) : whole}`
}
