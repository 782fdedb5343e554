import type { LoaderFunctionArgs } from '@remix-run/node'
import { getDevicePassport } from '~/domains/vouchers/index.server'
import { notFound, requireSignedIn } from '~/http/guards.server'
import { passportSheet } from '~/http/sheet/passport-sheet.server'

/** The passport of a device on paper, in large print by `?large`. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const passport = await getDevicePassport(context, args.params.id ?? '')
  if (!passport) throw notFound()
  return passportSheet(context, passport, { isLarge: context.url.searchParams.has('large') })
}
