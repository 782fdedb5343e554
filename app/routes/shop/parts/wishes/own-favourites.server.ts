import { addFavourites, listFavourites, mostFavourites } from '~/domains/market/index.server'
import type { PageContext } from '~/http/guards.server'
import { dropCookie, favouritesCookie, readCookie } from '~/http/session/cookies.server'
import { perform } from '~/platform/perform.server'

/** What a browser keeps of who has not signed in: slugs, the latest first. */
export async function readKept(request: Request): Promise<string[]> {
  const kept = await readCookie<unknown>(favouritesCookie(), request)
  return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string').slice(0, mostFavourites) : []
}

export function keepInBrowser(slugs: readonly string[]): Promise<string> {
  return favouritesCookie().serialize(slugs.slice(0, mostFavourites))
}

/**
 * The favourites of who asks. What her browser kept while she had not signed in becomes hers, and is in the browser no
 * more.
 */
export async function readFavourites(
  context: PageContext,
  request: Request,
): Promise<{ slugs: string[]; headers: Headers }> {
  const kept = await readKept(request)
  const headers = new Headers()
  if (!context.personId) return { slugs: kept, headers }
  if (kept.length > 0) {
    await perform(context, addFavourites, { slugs: kept })
    headers.append('Set-Cookie', await dropCookie(favouritesCookie()))
  }
  return { slugs: await listFavourites(context), headers }
}
