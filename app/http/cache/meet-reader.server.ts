import type { AppLoadContext } from '@remix-run/node'
import { hourOf, isoDayOf } from '~/platform/clock.server'
import { formOwner } from '../kept-forms/form-owner.server'
import { finishPage, type PageTemplate } from '../page/finish-page'
import { dressPage } from '../page/frame-slots.server'
import { readPlace } from '../page/read-page-environment.server'
import { readRootData, rootCookies } from '../page/root-data.server'
import { localeOfRequest } from '../session/preferred-locale.server'
import { getRequestContext } from '../session/request-context.server'
import { stateOf } from './page-address'
import { readPageVersions } from './page-versions.server'

/** Who is to read a page that is kept. */
export interface Reader {
  /** What is true now of what the page of this address shows. */
  state: string
  /** The page as it is sent to her, with the `Set-Cookie` headers that go with it. */
  finish: (template: PageTemplate) => Promise<{ page: Buffer; cookies: string[] }>
}

/** What of a request is its reader's own, with one question to the database at most. */
export async function meetReader(request: Request, load: AppLoadContext, address: string): Promise<Reader> {
  const { personId, pageVersions, now } = await getRequestContext(request, load)
  const versions = pageVersions ?? (await readPageVersions())
  return {
    state: stateOf(address, versions, { day: isoDayOf(now()), hour: hourOf(now()) }),
    finish: async (template) => {
      const [locale, data, environment] = await Promise.all([
        localeOfRequest(request),
        readRootData(request, load),
        readPlace(request),
      ])
      const own = dressPage({ data, locale, environment, owner: formOwner(personId) })
      const page = finishPage(template, own, locale, environment.view)
      return { page, cookies: await rootCookies(request, data) }
    },
  }
}
