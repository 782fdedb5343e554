import { isLocale } from '~/i18n/locales'
import { env } from '~/platform/env.server'
import { parseViewSettings } from '~/ui/shell/view-settings'
import { createMarks } from '../cache/slots'
import type { Refusal } from '../door/refusals'
import { keptParameter } from '../kept-forms/parameters'
import { readCookie, viewCookie } from '../session/cookies.server'
import { nothingInVain, type PageEnvironment, slotNames, type VainPost } from './page-environment'

interface Asked {
  request: Request
  requestId: string
  refusal: Refusal | null
  vain?: VainPost
  script?: string
}

/** Needs neither the database nor a loader, so a page that only refuses has it too. */
export async function readPageEnvironment({
  request,
  requestId,
  refusal,
  vain = nothingInVain,
  script = '',
}: Asked): Promise<PageEnvironment> {
  return { ...(await readPlace(request)), script, requestId, refusal, vain, slots: createMarks(slotNames) }
}

/** What of it is the same however the page comes out. */
export async function readPlace(
  request: Request,
): Promise<Pick<PageEnvironment, 'path' | 'search' | 'view' | 'sandbox'>> {
  const { pathname, searchParams } = new URL(request.url)
  // A form that is shown once does not go along to another language by its address.
  searchParams.delete(keptParameter)
  const search = searchParams.size > 0 ? `?${searchParams}` : ''
  const [, first] = pathname.split('/')
  const view = await readCookie<Record<string, unknown>>(viewCookie(), request)
  return {
    path: isLocale(first) ? pathBehindLocale(pathname) : '',
    search: isLocale(first) ? search : '',
    view: parseViewSettings(view ?? {}),
    sandbox: env().APP_ENV !== 'production',
  }
}

/** `/market` of `/ru/market/`; empty for the home page. */
export function pathBehindLocale(pathname: string): string {
  return pathname.replace(/^\/[^/]+/, '').replace(/\/$/, '')
}
