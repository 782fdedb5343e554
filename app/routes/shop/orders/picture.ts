import type { LoaderFunctionArgs } from '@remix-run/node'
import { askedPhotoOf, openAskedPhoto } from '~/domains/documents/index.server'
import { allowAnyone, notFound } from '~/http/guards.server'
import { isPublicPhoto, maySeePhoto } from '~/views/orders/may-see-photo.server'
import { guestOrdersOf, readGuest } from '../parts/orders/guest-access.server'

/** A picture of a return, a message, a request for prices or a review, for who may see that. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const file = args.params.file ?? ''
  const key = askedPhotoOf(file)
  if (!key) throw notFound()
  const isPublic = await isPublicPhoto(context, key)
  const guests = isPublic ? [] : guestOrdersOf(await readGuest(args.request, context))
  if (!isPublic && !(await maySeePhoto(context, key, guests))) throw notFound()
  const found = await openAskedPhoto(file, args.request.headers.get('accept') ?? '')
  if (!found) throw notFound()
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      'Content-Type': found.type,
      'Content-Length': String(found.bytes.byteLength),
      Vary: 'Accept',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': isPublic ? 'public, max-age=300' : 'private, no-store',
    },
  })
}
