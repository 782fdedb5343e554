import type { LoaderFunctionArgs } from '@remix-run/node'
import { allowAnyone, notFound } from '~/http/guards.server'
import { printForm } from '~/http/sheet/open-form.server'
import { largeScale } from '~/http/sheet/open-sheet.server'
import { getT } from '~/i18n/translator.server'
import { cached } from '~/platform/cache.server'
import { getPaperForm } from '~/views/paper-form/get-paper-form.server'

const aDay = 24 * 3_600_000
/** Every service in four languages, in two sizes. */
const mostKept = 400

/** The form of a service on sheets to be filled in by hand. It is the same for everybody, so it is made once. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale, url } = context
  const found = await getPaperForm(context, args.params.code ?? '', locale)
  if (!found) throw notFound()
  const { form, service } = found
  const isLarge = url.searchParams.has('large')
  const t = getT(locale)
  const alt = { boxes: t('paper.alt.boxes'), line: t('paper.alt.line'), tick: t('paper.alt.tick') }
  const key = `${form.code} ${locale} ${isLarge}`
  const make = () => printForm(form, { locale, scale: isLarge ? largeScale : 1, alt })
  const pdf = await cached('services.paperForms', aDay, key, make, mostKept)
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${form.code}-${locale}.pdf"`,
      'Cache-Control': service.privacy === 'protected' ? 'no-store' : 'public, max-age=3600',
    },
  })
}
