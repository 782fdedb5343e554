import type { AppLoadContext } from '@remix-run/node'
import { noteSeen, writeNoted } from '~/domains/market/index.server'
import { log } from '~/platform/log.server'
import { knownContext } from './request-context.server'

const everyMs = 10_000

/** Who may have come to buy; whoever works in the portal, the seller among them, looks for another reason. */
const buyers: readonly string[] = ['anonymous', 'citizen', 'buyer', 'buyer_staff']

/** Counts a page of a product that was sent, unless to somebody at work. */
export async function noteSeenProduct(slug: string, load: AppLoadContext): Promise<void> {
  const context = await knownContext(load)
  if (context && buyers.includes(context.role)) noteSeen(slug, context.now())
}

/** Writes what this process has counted every so often, and not with each page. */
export function beginWritingSeen(): void {
  setInterval(() => void writeSeen(), everyMs).unref()
}

/** What cannot be written now is written the next time. */
export async function writeSeen(): Promise<void> {
  await writeNoted().catch((error) => log.warn({ err: error }, 'what was seen was not written'))
}
