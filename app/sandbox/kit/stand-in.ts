import type { Router } from 'express'
import type { TextKey } from '~/lib/text-key'
import type { RequestLog } from './request-log'

/** One outside system, as the portal meets it. */
export interface StandIn {
  /** Where the portal calls it by HTTP: what comes there is logged. */
  calls?: { paths: readonly string[]; log: RequestLog }
  router: Router
  /** What the list of stand-ins says of it. */
  page: { path: string; title: TextKey; about: TextKey }
  /** Ends what it would still send. */
  stop?(): void
  /** Writes what it still has to keep. */
  close?(): void
}
