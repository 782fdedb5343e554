import { signInOverHttp } from '../http'
import type { Arrived } from './arrivals'
import { query } from './database'

/** A workshop whose accreditation ends soon, with a renewal that was begun and is not sent. */
export async function findRenewal(): Promise<Arrived> {
  const client = await signInOverHttp('workshop-ending', 'maker_staff')
  const [draft] = await query<{ id: string }>(
    `SELECT id FROM accreditation WHERE status = 'draft' AND maker_id IS NOT NULL ORDER BY id LIMIT 1`,
  )
  const home = '/maker/accreditation'
  return { client, starts: [home, `${home}/${draft?.id}`, `${home}/${draft?.id}/edit`] }
}

/** An approver beside an application for accreditation that waits for its checks. */
export async function findUnchecked(): Promise<Arrived> {
  const [sent] = await query<{ id: string }>(
    `SELECT id FROM accreditation WHERE status = 'submitted' ORDER BY submitted_at LIMIT 1`,
  )
  const home = `/admin/accreditations/${sent?.id}`
  return {
    client: await signInOverHttp('approver', 'approver'),
    starts: [home, `${home}/check?requirement=specialists`],
  }
}
