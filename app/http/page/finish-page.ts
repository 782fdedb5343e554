import { hyphenateHtml } from '~/i18n/hyphenate'
import { keepNumbersWhole } from '~/i18n/keep-numbers-whole'
import type { Locale } from '~/i18n/locales'
import type { ViewSettings } from '~/ui/shell/view-settings'
import { cutTemplate, fillTemplate, type Marks, type Template } from '../cache/slots'
import type { SlotName } from './page-environment'

/** A rendered page with the places of what is its reader's own; a number of the portal's is never broken in two. */
export type PageTemplate = Template<SlotName>

export function beginPage(html: string, slots: Marks<SlotName>): PageTemplate {
  return cutTemplate(`<!DOCTYPE html>${keepNumbersWhole(html)}`, slots)
}

/** A page as it is sent. With large letters a line on a phone may hold one word only: words are hyphenated. */
export function finishPage(
  template: PageTemplate,
  own: Readonly<Record<SlotName, string>>,
  locale: Locale,
  view: ViewSettings,
): Buffer {
  const page = fillTemplate(template, own)
  return Number(view.text) >= 150 ? Buffer.from(hyphenateHtml(String(page), locale)) : page
}
