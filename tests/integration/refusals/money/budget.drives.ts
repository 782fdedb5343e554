import {
  approveBudgetEntry,
  prepareBudgetEntry,
  quarterLater,
  quarterName,
  quarterOf,
  withdrawBudgetEntry,
} from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { seededNow } from '../../../setup/test-day'
import { financeOf } from '../../settlement/makers'
import { type AnyContext, type Drive, drivesOf, type Scene } from '../scene'

/** What finance is refused for with the budget of vouchers. */
export async function driveBudget(scene: Scene): Promise<Drive[]> {
  const finance = financeOf(scene)
  const other = financeOf(scene, 'finance-2')
  const citizen = scene.as('citizen', scene.person('citizen-leg'))
  const now = quarterOf(dayOf(seededNow))
  const waiting = await putEntry(scene, now, 'sight', 'prepared', 1n)
  const closed = await putEntry(scene, now, 'hearing', 'withdrawn', 1n)
  const late = await putEntry(scene, quarterLater(now, -1), 'care', 'prepared', 1n)
  const tooLow = await putEntry(scene, now, 'care', 'prepared', -99_999_999_999_999n)
  const right = {
    ...{ regionCode: '1703', groupCode: 'mobility', quarter: quarterName(now), direction: 'raise' as const },
    ...{ amountTiyin: 100_000n, reason: 'a reason' },
  }
  const prepare = (by: AnyContext, but: Partial<typeof right> | { direction: 'lower' } = {}) =>
    perform(by, prepareBudgetEntry, { ...right, ...but })
  return [
    ...drivesOf('prepareBudgetEntry', {
      'budget.error.notFinance': () => prepare(citizen),
      'budget.error.region': () => prepare(finance, { regionCode: '1799' }),
      'budget.error.group': () => prepare(finance, { groupCode: 'none' }),
      'budget.error.quarter': () => prepare(finance, { quarter: '2020-Q1' }),
      'budget.error.waits': () => prepare(finance, { groupCode: 'sight' }),
      'budget.error.notFree': () =>
        perform(finance, prepareBudgetEntry, {
          ...{ ...right, direction: 'lower', amountTiyin: 99_999_999_999_999n },
        }),
    }),
    ...drivesOf('approveBudgetEntry', {
      'budget.error.notFinance': () => perform(citizen, approveBudgetEntry, { entryId: waiting }),
      'budget.error.notFound': () => perform(other, approveBudgetEntry, { entryId: newId() }),
      'budget.error.closed': () => perform(other, approveBudgetEntry, { entryId: closed }),
      'budget.error.byYou': () => perform(finance, approveBudgetEntry, { entryId: waiting }),
      'budget.error.quarter': () => perform(other, approveBudgetEntry, { entryId: late }),
      'budget.error.notFree': () => perform(other, approveBudgetEntry, { entryId: tooLow }),
    }),
    ...drivesOf('withdrawBudgetEntry', {
      'budget.error.notFinance': () => perform(citizen, withdrawBudgetEntry, { entryId: waiting }),
      'budget.error.notFound': () => perform(other, withdrawBudgetEntry, { entryId: newId() }),
      'budget.error.closed': () => perform(other, withdrawBudgetEntry, { entryId: closed }),
    }),
  ]
}

/** An entry of a line in the region 1703 that is there. */
async function putEntry(
  scene: Scene,
  quarterOn: Date,
  group: string,
  status: 'prepared' | 'withdrawn',
  amount: bigint,
): Promise<string> {
  const id = newId()
  const by = scene.person('finance')
  await scene.put(
    `insert into budget_entry (id, line_id, ordinal, amount_tiyin, reason, status, prepared_by_id, prepared_at,
        closed_by_id, closed_at)
      select $1, l.id, 2, $2, 'a test', $3::batch_status, $4, now(), case when $3 = 'withdrawn' then $4::uuid end,
        case when $3 = 'withdrawn' then now() end
      from budget_line l where l.region_code = '1703' and l.group_code = $5 and l.quarter_on = $6::date`,
    [id, String(amount), status, by, group, quarterOn],
  )
  return id
}
