import type { LoaderFunctionArgs } from '@remix-run/node'
import { caseRoles } from '~/domains/cases/index.server'
import { getCasePassport } from '~/domains/vouchers/index.server'
import { notFound, requireRole } from '~/http/guards.server'
import { passportSheet } from '~/http/sheet/passport-sheet.server'
import { readCase } from '../../parts/case/read-case.server'

/** The same paper for the person at the desk; whoever opens it has said why. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { id } = await readCase(context, args.params)
  const passport = await getCasePassport(context, id)
  if (!passport) throw notFound()
  return passportSheet(context, passport, { isLarge: context.url.searchParams.has('large') })
}
