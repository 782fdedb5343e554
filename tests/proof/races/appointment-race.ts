import { newId } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import { stageCentre } from '../stage/holders'
import type { Post } from '../stage/posts'
import { asReplica, putRows } from '../stage/put-rows'
import type { Round } from './device-races'
import { ask, type RaceScene, repeat, together } from './scene'

const serviceCode = 'material-aid'
/** Minutes after midnight in Tashkent. */
const [opensAt, minutes] = [10 * 60, 30]

/** The only place at one time, asked for by as many people as there are clients. */
export async function bookAtOnce(scene: RaceScene): Promise<Round> {
  const startsAt = await openOnePlace(scene)
  const path = `/ru/appointments/new?centre=${stageCentre}&service=${serviceCode}`
  const body = new URLSearchParams({ startsAt: startsAt.toISOString(), interpreter: 'none' }).toString()
  const outcome = await together(
    scene,
    repeat((index): Post => ({ path, cookie: scene.stage.holders[index]?.cookie ?? '', body })),
  )
  const effects = await ask(
    scene,
    `select count(*) as n from appointment where starts_at = $1 and service_code = $2 and status = 'booked'`,
    [startsAt, serviceCode],
  )
  return { outcome, effects }
}

/** Hours of one visit and one desk, on a day that is no holiday; what an earlier round booked is called off. */
async function openOnePlace({ client }: RaceScene): Promise<Date> {
  const { rows } = await client.query<{ date: string }>('select date::text from holiday')
  const holidays = new Set(rows.map(({ date }) => date))
  const today = dayOf(new Date())
  const day = Array.from({ length: 14 }, (_, index) => addDays(today, index + 2)).find(
    (one) => !holidays.has(one.toISOString().slice(0, 10)),
  )
  if (!day) throw new Error('two weeks of holidays')
  await asReplica(client, async () => {
    await client.query(
      `update appointment set status = 'cancelled', closed_at = now() where service_code = $1 and status = 'booked'`,
      [serviceCode],
    )
    // How often somebody may book in an hour is not what is raced for.
    await client.query('delete from budget')
    const { rowCount } = await client.query('select 1 from reception_window where service_code = $1', [
      serviceCode,
    ])
    if (rowCount) return
    await putRows(client, 'reception_window', [
      {
        ...{ id: newId(), centre_code: stageCentre, service_code: serviceCode, desks: 1, minutes },
        ...{ weekday: day.getUTCDay() || 7, opens_at: opensAt, closes_at: opensAt + minutes },
        ...{ valid_from: today, created_at: new Date() },
      },
    ])
  })
  return new Date(day.getTime() + (opensAt - 300) * 60_000)
}
