import type { Lifecycle } from '~/lib/lifecycle'
import type { DocumentScan } from '~/platform/prisma/enums'

/** What becomes of a file that waits for the scanner, or came when there was none. */
export const documentScanLifecycle = {
  waiting: { pass: 'clean', find: 'infected' },
  clean: {},
  infected: {},
  unscanned: { pass: 'clean', find: 'infected' },
} as const satisfies Lifecycle<DocumentScan>

/** Files that others than their sender may open. */
export const seenScans = ['clean', 'unscanned'] as const satisfies DocumentScan[]

/** True when others than its sender may open it. */
export function isSeen({ scan }: { scan: DocumentScan }): boolean {
  return (seenScans as readonly DocumentScan[]).includes(scan)
}
