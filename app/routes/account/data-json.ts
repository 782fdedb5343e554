import type { LoaderFunctionArgs } from '@remix-run/node'
import { openOwnData } from './parts/open-own-data.server'

export async function loader(args: LoaderFunctionArgs) {
  const { bytes } = await openOwnData(args)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="hamroh-my-data.json"',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
}
