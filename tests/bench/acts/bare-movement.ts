import pg from 'pg'
import { newId } from '~/lib/ids'
import { type ActCost, measureAct, warmUps } from '../measure-act'

/** What acts are compared with: money moved from one account to another in SQL, by the bare driver, prepared. */
export async function measureBareMovement(ownerUrl: string, rounds: number): Promise<ActCost> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const codes = ['treasury', `voucher:${newId()}`, `hold:${newId()}`]
  await client.query('select guard.open_account(code) from unnest($1::text[]) code', [codes])
  const { rows } = await client.query<{ id: string }>(
    'select a.id from unnest($1::text[]) with ordinality c (code, place) join account a using (code) order by place',
    [codes],
  )
  const [treasury = '', voucher = '', hold = ''] = rows.map(({ id }) => id)
  const ask = (name: string, text: string, values: unknown[]) => client.query({ name, text, values })
  const move = async (from: string, to: string, amount: number) => {
    const effect = newId()
    await client.query('begin')
    await ask('lock', 'select 1 from account where id = any ($1) order by id for no key update', [[from, to]])
    await ask(
      'effect',
      `insert into effect (id, kind, subject_id, at) values ($1, 'bench.moved', $2, now())`,
      [effect, effect],
    )
    await ask(
      'posting',
      `insert into posting (effect_id, ordinal, from_account_id, to_account_id, amount_tiyin, purpose, at)
        values ($1, 0, $2, $3, $4, 'bench.moved', now())`,
      [effect, from, to, amount],
    )
    await client.query('commit')
  }
  await move(treasury, voucher, 1_000_000)
  // The clock of CPU ticks in hundredths of a second, and everything is compared with this one.
  const cost = await measureAct('bare movement', Array(10 * rounds + warmUps).fill(1), () =>
    move(voucher, hold, 1),
  )
  await client.end()
  return cost
}
