import type { Context } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { snapshot } from '~/platform/db.server'
import type { Work } from '~/platform/work.server'
import { mayReadMoney } from '../../policy'
import { quarterLater, quarterName, quarterOf } from '../rules'
import { forecastSpending, type KindForecast, quartersTold, type Range } from './forecast-spending'
import { readHistory, readUsualDays } from './read-history.server'

export interface GroupForecast {
  groupCode: string
  /** One a quarter told. */
  quarters: { issued: Range; paid: Range; freeTiyin: bigint }[]
}

export interface SpendingForecast {
  /** Names of the quarters told, this one first. */
  quarters: string[]
  /** `usualDays`: half of the vouchers were used within so many days; null where none was. */
  kinds: (KindForecast & { usualDays: number | null })[]
  /** Kinds by what pays for them, beside what is left on the lines of all regions. */
  groups: GroupForecast[]
}

/** What vouchers are expected to take from budgets and to cost, by kind and quarter. For money staff; else nothing. */
export async function getSpendingForecast(context: Context): Promise<SpendingForecast> {
  const now = quarterOf(dayOf(context.now()))
  const days = Array.from({ length: quartersTold }, (_, ahead) => quarterLater(now, ahead))
  const quarters = days.map(quarterName)
  if (!mayReadMoney(context)) return { quarters, kinds: [], groups: [] }
  return snapshot(context, async (work) => {
    // With the portal's eyes: finance sees no rights, only sums of them.
    const kinds = forecastSpending(await work.asSystem(() => readHistory(work)))
    const usual = await readUsualDays(work)
    return {
      quarters,
      kinds: kinds.map((kind) => ({ ...kind, usualDays: usual.get(kind.deviceCode) ?? null })),
      groups: await joinGroups(work, kinds, days),
    }
  })
}

async function joinGroups(
  { tx }: Work,
  kinds: readonly KindForecast[],
  days: Date[],
): Promise<GroupForecast[]> {
  const devices = await tx.deviceKind.findMany({ select: { code: true, groupCode: true } })
  const groups = await tx.deviceGroup.findMany({ select: { code: true }, orderBy: { position: 'asc' } })
  const groupOf = new Map(devices.map(({ code, groupCode }) => [code, groupCode]))
  const free = await tx.$queryRaw<{ groupCode: string; quarterOn: Date; freeTiyin: bigint }[]>`
    select l.group_code as "groupCode", l.quarter_on as "quarterOn", sum(a.balance_tiyin)::bigint as "freeTiyin"
      from budget_line l join account a on a.code = 'budget:' || l.id
     where l.quarter_on = any(${days}::date[]) group by l.group_code, l.quarter_on`
  return groups.map(({ code: groupCode }) => {
    const own = kinds.filter(({ deviceCode }) => groupOf.get(deviceCode) === groupCode)
    const quarters = days.map((day, ahead) => {
      const line = free.find(
        (one) => one.groupCode === groupCode && one.quarterOn.getTime() === day.getTime(),
      )
      const of = (what: 'issued' | 'paid') => addUp(own.flatMap((kind) => kind.quarters[ahead]?.[what] ?? []))
      return { issued: of('issued'), paid: of('paid'), freeTiyin: line?.freeTiyin ?? 0n }
    })
    return { groupCode, quarters }
  })
}

function addUp(ranges: readonly Range[]): Range {
  const of = (which: keyof Range) => ranges.reduce((sum, range) => sum + range[which], 0n)
  return { low: of('low'), middle: of('middle'), high: of('high') }
}
