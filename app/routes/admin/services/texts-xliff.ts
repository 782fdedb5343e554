import type { LoaderFunctionArgs } from '@remix-run/node'
import { listTexts } from '~/domains/services/index.server'
import { notFound, requireRole } from '~/http/guards.server'
import { readVersion } from '../parts/services/seen-draft.server'
import { writeXliff, xliffTargets } from '../parts/services/write-xliff'

/** The texts of a version with their translation into one language (`to`), for translators' tools. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const file = await readVersion(context, args.params)
  const target = xliffTargets.find((one) => one === context.url.searchParams.get('to'))
  if (!target) throw notFound()
  const original = `${file.serviceCode}.${file.number}`
  const before = new Map(listTexts(file.before ?? {}).map(({ place, texts }) => [place, texts]))
  return new Response(writeXliff({ original, target, rows: listTexts(file.content), before }), {
    headers: {
      'Content-Type': 'application/xliff+xml; charset=utf-8',
      'Content-Disposition': `attachment; filename="${original}.${target}.xlf"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
