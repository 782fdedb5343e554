import { putDecidables, type StagedDecider } from '../stage/decidables'
import type { Post } from '../stage/posts'
import { raiseLine } from '../stage/raise-line'
import type { Round } from './device-races'
import { ask, atOnce, type RaceScene, together } from './scene'

/** The last of a line: as many decisions at once, and money for one. The others wait, each in a place of its own. */
export async function decideAtOnce(scene: RaceScene, decider: StagedDecider, round: number): Promise<Round> {
  const { client } = scene
  const before = await ask(scene, given)
  const cases = await putDecidables(client, decider, 3_000_000 + round * atOnce, atOnce)
  await raiseLine(client, decider, decider.ceilingTiyin)
  const outcome = await together(
    scene,
    cases.map(
      (caseId): Post => ({
        path: `/ru/staff/cases/${caseId}/approve`,
        cookie: decider.cookie,
        body: new URLSearchParams({ version: '1', reasonCode: 'certificateNames' }).toString(),
      }),
    ),
  )
  const vouchers = (await ask(scene, given)) - before
  const places = await ask(
    scene,
    `select count(distinct w.ordinal) as n from budget_wait w where w.status = 'waiting'`,
  )
  const left = await ask(
    scene,
    `select coalesce(sum(a.balance_tiyin), 0) as n from account a where a.kind = 'budget'`,
  )
  await clearQueue(scene)
  const isRight = places === atOnce - 1 && left === 0
  // Every decision stands: what must happen once is the voucher.
  return { outcome: { ...outcome, done: vouchers }, effects: isRight ? vouchers : -1 }
}

const given = `select count(*) as n from voucher where budget_line_id is not null`

/** The next round begins with nobody waiting. */
async function clearQueue({ client }: RaceScene): Promise<void> {
  await client.query('set session_replication_role = replica')
  await client.query(`update budget_wait set status = 'ended', closed_at = now() where status = 'waiting'`)
  await client.query('set session_replication_role = origin')
}
