import type { LoaderFunctionArgs } from '@remix-run/node'
import { openPageState } from './page-state.server'

/**
 * A field of the form that this page is the answer to: for what must stand in no address. It is kept sealed under the
 * address's `reply`, for the person who typed it. Null when the page answers no form.
 */
export async function readShownField(
  { request, context }: Pick<LoaderFunctionArgs, 'request' | 'context'>,
  name: string,
): Promise<string | null> {
  const { shown } = await openPageState(request, context)
  return shown?.fields.find(([field]) => field === name)?.[1] ?? null
}
