import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { fillerRoles, isEditable } from '~/domains/applications/index.server'
import { requireRole } from '~/http/guards.server'
import { goOnFrom, readOwn } from '../parts/own.server'

/** Leads to where she goes on, without naming the page in an address that others get to see. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...fillerRoles)
  const own = await readOwn(context, args.params)
  return redirect(isEditable(own.file.status) ? goOnFrom(own) : own.home, { status: 303 })
}
