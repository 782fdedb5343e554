import type { LoaderFunctionArgs } from '@remix-run/node'
import { listTexts } from '~/domains/services/index.server'
import { requireRole } from '~/http/guards.server'
import { readVersion } from '../parts/services/seen-draft.server'
import { writeTextTable } from '../parts/services/text-csv.server'

/** Every text of a version, one a row, for whoever translates it. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const file = await readVersion(context, args.params)
  return new Response(writeTextTable(listTexts(file.content)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${file.serviceCode}-${file.number}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
