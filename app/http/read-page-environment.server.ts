import { isLocale } from '~/i18n/locales'
import { env } from '~/platform/env.server'
import { parseViewSettings } from '~/ui/shell/view-settings'
import { readCookie, viewCookie } from './cookies.server'
import type { Refusal } from './door/refusals'
import type { PageEnvironment } from './page-environment'

interface Asked {
  request: Request
  requestId: string
  refusal: Refusal | null
  script?: string
}

/** Needs neither the database nor a loader, so a page that only refuses has it too. */
export async function readPageEnvironment({
  request,
  requestId,
  refusal,
  script = '',
}: Asked): Promise<PageEnvironment> {
  const { pathname, search } = new URL(request.url)
  const [, first] = pathname.split('/')
  const view = await readCookie<Record<string, unknown>>(viewCookie(), request)
  return {
    script,
    requestId,
    path: isLocale(first) ? pathBehindLocale(pathname) : '',
    search: isLocale(first) ? search : '',
    view: parseViewSettings(view ?? {}),
    sandbox: env().APP_ENV !== 'production',
    refusal,
  }
}

/** `/market` of `/ru/market/`; empty for the home page. */
export function pathBehindLocale(pathname: string): string {
  return pathname.replace(/^\/[^/]+/, '').replace(/\/$/, '')
}
