import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportRoles, openExport } from '~/domains/administration/index.server'
import { notFound, requireRole, type SignedInContext } from '~/http/guards.server'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The file part by part: however long it is, one part of it is in memory. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...exportRoles)
  const file = await perform(context, openExport, args.params.id ?? '')
  if (!file) throw notFound()
  const name = `hamroh-${file.kind}-${isoDayOf(file.requestedAt)}.${file.format}`
  return new Response(streamOf(context, file.keys), {
    headers: {
      'Content-Type': types[file.format],
      'Content-Disposition': `attachment; filename="${name}"`,
      'Content-Length': String(file.sizeBytes),
      'Cache-Control': 'private, no-store',
    },
  })
}

function streamOf({ ports }: SignedInContext, keys: readonly string[]): ReadableStream<Uint8Array> {
  const rest = [...keys]
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const key = rest.shift()
      if (!key) return controller.close()
      const part = await ports.files.get(key)
      if (!part) return controller.error(new Error('a part of an export is gone'))
      controller.enqueue(part.bytes)
    },
  })
}
