import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireSignedIn } from '~/http/guards.server'
import { largeScale, openSheet } from '~/http/sheet/open-sheet.server'
import { pdfResponse } from '~/http/sheet/pdf-response'
import { getT } from '~/i18n/translator.server'
import { describeStory } from '~/views/devices/describe-story.server'
import { openStory } from '../parts/voucher/open-story.server'

/** The story of a voucher on paper, in large print by `?large`. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const { locale, url } = context
  const { story } = await openStory(context, args.params.id)
  const t = getT(locale)
  const shown = await describeStory(story, locale, context.now())
  const sheet = openSheet(locale, shown.title, url.searchParams.has('large') ? largeScale : 1)
  sheet.add('brand', t('layout.brand'))
  sheet.add('title', shown.title)
  if (shown.number) sheet.add('fact', `${t('vouchers.voucher.number')}: ${shown.number}`)
  sheet.add('heading', t('vouchers.story.nextTitle'))
  if (shown.next.length === 0) sheet.add('text', t('vouchers.story.noNext'))
  for (const { title, date } of shown.next) sheet.add('text', date ? `– ${title}: ${date}` : `– ${title}`)
  sheet.add('heading', t('vouchers.story.pastTitle'))
  for (const { title, date, lines, words } of shown.past) {
    sheet.add('entry', title)
    sheet.add('text', date)
    for (const line of lines) sheet.add('text', line)
    if (words) sheet.add('text', words)
  }
  sheet.add('small', shown.asOf)
  return pdfResponse(await sheet.finish(), shown.number || 'voucher')
}
