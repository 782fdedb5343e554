import type { LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { type CaseFile, findAccess, getCase } from '~/domains/cases/index.server'
import { notFound, type SignedInContext } from '~/http/guards.server'

/**
 * The case in the address; 404 when it is another centre's. Who has no part in it says first why she opens it, unless
 * the page shows nothing of the person.
 */
export async function readCase(
  context: SignedInContext,
  params: LoaderFunctionArgs['params'],
  { showsPerson = true } = {},
): Promise<CaseFile> {
  const id = params.id ?? ''
  if (showsPerson) await requireReason(context, id)
  const file = await getCase(context, id)
  if (!file) throw notFound()
  return file
}

/** Leads to the question why, and from there back to this page. */
export async function requireReason(
  { locale, url, ...context }: SignedInContext,
  caseId: string,
): Promise<void> {
  if ((await findAccess(context, caseId)) !== 'reasonNeeded') return
  const next = new URLSearchParams({ next: url.pathname + url.search })
  throw redirect(`/${locale}/staff/cases/${caseId}/reason?${next}`, { status: 303 })
}
