import type { LoaderFunctionArgs } from '@remix-run/node'
import { type CaseFile, getCase } from '~/domains/cases/index.server'
import { notFound, type SignedInContext } from '~/http/guards.server'

/** The case in the address; 404 when it is another centre's. */
export async function readCase(
  context: SignedInContext,
  params: LoaderFunctionArgs['params'],
): Promise<CaseFile> {
  const file = await getCase(context, params.id ?? '')
  if (!file) throw notFound()
  return file
}
