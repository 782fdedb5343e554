import type { Context } from '~/domains/identity/context'
import { listFarRegions } from '~/domains/reference/index.server'
import { isoDayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { farKm, type SignalRule, signalRuleCodes, signalRules } from './rules'

/** Looks for what is unusual, rule by rule. What is known grows or stays; what grew past its review opens again. */
export function findSignals(context: Context): Promise<{ found: number }> {
  return transaction(context, (work) =>
    work.asSystem(async () => {
      await lockName(work, 'find-signals')
      let found = 0
      for (const rule of signalRuleCodes) found += await find(work, rule)
      return { found }
    }),
  )
}

/** One statement a rule. The texts are the program's own; nothing of anybody else's is in them. */
function find(work: Work, rule: SignalRule): Promise<number> {
  const text = `
    insert into fraud_signal (id, rule_code, subject, weight, maker_id, people, numbers, status, found_at, seen_at)
    with today as (select $1::date as day),
         rule as (select least, days from fraud_rule where code = $2),
         far as (select * from jsonb_to_recordset($3::jsonb) as one(home text, place text))
    select gen_random_uuid(), $2, found.subject, found.weight, found.maker_id, found.people, found.numbers, 'open',
           $4::timestamptz, $4::timestamptz from (${signalRules[rule]}) found
    on conflict (rule_code, subject) do update set weight = excluded.weight, people = excluded.people,
      numbers = excluded.numbers, seen_at = excluded.seen_at,
      status = case when fraud_signal.reviewed_weight >= excluded.weight then fraud_signal.status
        else 'open'::signal_status end`
  const day = isoDayOf(work.now())
  return work.tx.$executeRawUnsafe(text, day, rule, JSON.stringify(listFarRegions(farKm)), work.now())
}
