import type { Context } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { quarterLater, quarterName, quarterOf, quartersAhead } from '../rules'

/** The quarters that have lines or can get some, by name, the earliest first. */
export async function listBudgetQuarters(
  context: Context,
): Promise<{ now: string; open: string[]; all: string[] }> {
  const now = quarterOf(dayOf(context.now()))
  const open = Array.from({ length: quartersAhead + 1 }, (_, later) => quarterLater(now, later))
  const lines = await transaction(context, ({ tx }) =>
    tx.budgetLine.findMany({ distinct: ['quarterOn'], select: { quarterOn: true } }),
  )
  const days = [...open, ...lines.map(({ quarterOn }) => quarterOn)].map((day) => day.getTime())
  const all = [...new Set(days)].sort((one, other) => one - other).map((day) => new Date(day))
  return { now: quarterName(now), open: open.map(quarterName), all: all.map(quarterName) }
}
