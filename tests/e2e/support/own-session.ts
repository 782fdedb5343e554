import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { minutesFromNow } from '../../setup/minutes-from-now'
import { query } from './arrange/database'
import { portal } from './test'

/** Lets the session of this browser stand as if nothing had been done for long: seconds until it lapses. */
export async function ageSession(page: Page, secondsLeft: number): Promise<void> {
  const cookies = await page.context().cookies(portal)
  const value = cookies.find(({ name }) => name === 'session')?.value ?? ''
  const [sealed = ''] = decodeURIComponent(value).split('.')
  const token = JSON.parse(Buffer.from(sealed, 'base64').toString()) as string
  const hash = createHash('sha256').update(token).digest('base64url')
  const rows = await query(
    `update session set last_seen_at = $2, idle_expires_at = $3 where token_hash = $1 returning id`,
    [hash, minutesFromNow(-29), minutesFromNow(secondsLeft / 60)],
  )
  if (rows.length !== 1) throw new Error('This browser has no session')
}
