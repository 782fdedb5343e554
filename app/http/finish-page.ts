import { hyphenateHtml } from '~/i18n/hyphenate'
import type { Locale } from '~/i18n/locales'
import type { ViewSettings } from '~/ui/shell/view-settings'

/** A rendered page as it is sent. With large letters a line on a phone may hold one word only: words are hyphenated. */
export function finishPage(html: string, locale: Locale, view: ViewSettings): string {
  return `<!DOCTYPE html>${Number(view.text) >= 150 ? hyphenateHtml(html, locale) : html}`
}
