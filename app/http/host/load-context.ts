import type { Readable } from 'node:stream'
import '@remix-run/server-runtime'
import type { PageTemplate } from '../page/finish-page'

/** What the Express host tells Remix about a request, beside the request itself. One object a request. */
export interface LoadContext {
  /** Stands in every log line, audit entry and error page of this request. */
  requestId: string
  /** Where the request came from, as far as the trusted proxies tell. */
  address: string
  /** Set when a loader or action failed because the database could not be reached. */
  isUnavailable?: boolean
  /** The body, where it was received before its page is asked; else it is still to be read from the request. */
  body?: Readable
  /** Set when the page is made for everybody: the request says nothing of its reader, and the page is left unfinished. */
  isForAll?: boolean
  /** That page. */
  template?: PageTemplate
  /** The finished page, where it is made for its reader: the body of Remix's answer is empty then. */
  page?: Buffer
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends LoadContext {}
}
