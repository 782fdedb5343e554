import type pg from 'pg'
import { quarterOf } from '~/domains/vouchers/budget/rules'
import { newId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import type { StagedDecider } from './decidables'
import { putActor, stageCentre } from './holders'
import { asReplica, putRows } from './put-rows'

/** What `legAnswers` ask for. */
const kind = 'prosthesis-shin'

/** A specialist, and an empty line of the budget of her region. */
export async function openDecider(client: pg.Client): Promise<StagedDecider> {
  const who = await putActor(client, 9_500_000, 'inson_specialist', stageCentre)
  const lineId = newId()
  const today = dayOf(new Date())
  await asReplica(client, () =>
    putRows(client, 'budget_line', [
      {
        ...{ id: lineId, region_code: stageCentre.slice(0, 4), group_code: 'prosthesis' },
        quarter_on: quarterOf(today),
      },
    ]),
  )
  const { rows } = await client.query<{ value: string }>('select guard.ceiling_on($1, $2) as value', [
    kind,
    today,
  ])
  return { ...who, lineId, ceilingTiyin: BigInt(rows[0]?.value ?? 0) }
}
