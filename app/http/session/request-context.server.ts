import type { AppLoadContext } from '@remix-run/node'
import { type Ports, ports } from '~/composition.server'
import type { Context } from '~/domains/identity/context'
import { type LiveSession, resumeVisit } from '~/domains/identity/index.server'
import { learnPageVersions, type PageVersions } from '../cache/page-versions.server'
import { readCookie, sessionCookie } from './cookies.server'
import { countedAddress } from './counted-address'

/** The context every guard hands to loaders and actions: who asks, with the outside systems at hand. */
export interface RequestContext extends Context {
  ports: Ports
  /** Whose tries are counted together when nobody has signed in. */
  address: string
  /** Null when nobody has signed in. */
  session: LiveSession | null
  /** The state of public pages, as it was told together with the session; null when nobody asked for one. */
  pageVersions: PageVersions | null
}

const ofRequest = new WeakMap<AppLoadContext, Promise<RequestContext>>()

/** Who asks. All loaders of one request share the answer, so the session is read once. */
export function getRequestContext(request: Request, load: AppLoadContext): Promise<RequestContext> {
  const known = ofRequest.get(load)
  if (known) return known
  const made = readRequestContext(request, load)
  ofRequest.set(load, made)
  return made
}

/** Who asked, where somebody wanted to know it; null when nobody did. */
export async function knownContext(load: AppLoadContext): Promise<RequestContext | null> {
  return (await ofRequest.get(load)?.catch(() => null)) ?? null
}

const nobody = { session: null, pageVersions: null }

async function readRequestContext(request: Request, load: AppLoadContext): Promise<RequestContext> {
  const now = () => new Date()
  const token = await readCookie<string>(sessionCookie(), request)
  const { session, pageVersions } = token ? await resumeVisit(token, now()) : nobody
  if (pageVersions) learnPageVersions(pageVersions)
  return {
    personId: session?.personId ?? null,
    role: session?.role ?? 'anonymous',
    organisationId: session?.organisationId ?? null,
    duties: session?.duties ?? [],
    now,
    requestId: load.requestId,
    address: countedAddress(load.address),
    ports: ports(),
    session,
    pageVersions,
  }
}
