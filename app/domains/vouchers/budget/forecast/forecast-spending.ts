/** Quarters that are told: this one and the next three. */
export const quartersTold = 4
/** Quarters after the issue in which a device is looked for. */
export const quartersWatched = 8
/** With fewer vouchers than this of a kind, all kinds together say how they are used (example value). */
export const fewestOfKind = 20
/** Of ten quarters about eight should lie between low and high. */
const spread = 1.28

/** Vouchers of a kind that were issued so many quarters ago. */
export interface Cohort {
  deviceCode: string
  /** 0 = this quarter. */
  age: number
  count: number
  /** How many of them were handed over. */
  used: number
  /** Worth of all of them in tiyin, by their ceilings. */
  issuedTiyin: number
  /** Of that, what stands on vouchers that can still be spent. */
  standingTiyin: number
  /** What the State paid for them in the nth quarter after their issue, in tiyin. */
  paidTiyin: readonly number[]
}

/** First vouchers of people, who had none of the kind before, in the four quarters before this one. */
export interface FirstIssues {
  deviceCode: string
  /** Tiyin; the last quarter first. */
  quartersTiyin: readonly number[]
}

/** Devices whose service life ends, so that another may be asked for. */
export interface Renewals {
  deviceCode: string
  /** Ceilings that fall due in the quarters told, in tiyin; of this one, its days to come. */
  dueTiyin: readonly number[]
  /** How many fell due in the year before, and for how many of them another voucher was given since. */
  wereDue: number
  came: number
}

export interface History {
  cohorts: readonly Cohort[]
  firsts: readonly FirstIssues[]
  renewals: readonly Renewals[]
  /** What is left of this quarter, 0 to 1. */
  rest: number
}

/** Tiyin. */
export interface Range {
  low: bigint
  middle: bigint
  high: bigint
}

export interface KindForecast {
  deviceCode: string
  /** Vouchers that are old enough to say, and how many of them were used. */
  known: { count: number; used: number }
  /** The same over all kinds was taken, for there are few of this one. */
  isOfAll: boolean
  standingTiyin: bigint
  /** One a quarter told: worth of vouchers that are issued, which a budget line must have; what is paid to workshops. */
  quarters: { dueTiyin: bigint; issued: Range; paid: Range }[]
}

const cases = ['low', 'middle', 'high'] as const
type Case = (typeof cases)[number]

/** What vouchers will take from budgets and cost, by kind and quarter, from when earlier ones were issued and used. */
export function forecastSpending(history: History): KindForecast[] {
  const all = usageOf(history.cohorts)
  const codes = [history.cohorts, history.firsts, history.renewals].flatMap((rows) =>
    rows.map(({ deviceCode }) => deviceCode),
  )
  return [...new Set(codes)].sort().map((deviceCode) => {
    const cohorts = history.cohorts.filter((one) => one.deviceCode === deviceCode)
    const own = usageOf(cohorts)
    const isOfAll = own.count < fewestOfKind
    const usage = isOfAll ? all : own
    const first = history.firsts.find((one) => one.deviceCode === deviceCode)
    const renewal = history.renewals.find((one) => one.deviceCode === deviceCode)
    const issued = issuedBy({ first, renewal, rest: history.rest })
    const paid = paidBy({ cohorts, usage, issued, rest: history.rest })
    return {
      deviceCode,
      known: { count: own.count, used: own.used },
      isOfAll,
      standingTiyin: toTiyin(sum(cohorts.map(({ standingTiyin }) => standingTiyin))),
      quarters: issued.map((range, ahead) => ({
        dueTiyin: toTiyin(renewal?.dueTiyin[ahead] ?? 0),
        issued: rounded(range),
        paid: rounded(paid[ahead] ?? range),
      })),
    }
  })
}

interface Usage {
  count: number
  used: number
  /** Of the worth of vouchers, what is paid in the nth quarter after the issue, 0 to 1 together. */
  shares: number[]
  factor: Record<Case, number>
}

/** How vouchers are used, from those whose quarter is over. */
function usageOf(cohorts: readonly Cohort[]): Usage {
  const old = cohorts.filter(({ age }) => age > 0)
  const count = sum(old.map((one) => one.count))
  const used = sum(old.map((one) => one.used))
  const shares = Array.from({ length: quartersWatched }, (_, quarter) => {
    const told = cohorts.filter(({ age }) => age > quarter)
    const worth = sum(told.map(({ issuedTiyin }) => issuedTiyin))
    return worth === 0 ? 0 : sum(told.map(({ paidTiyin }) => paidTiyin[quarter] ?? 0)) / worth
  })
  // Young cohorts and old ones may together say more than all.
  const whole = Math.max(1, sum(shares))
  const fitting = shares.map((share) => share / whole)
  const { low, high } = shareBetween(used, count)
  const middle = count === 0 ? 0 : used / count
  const most = sum(fitting) === 0 ? 1 : 1 / sum(fitting)
  const factor = {
    low: middle === 0 ? 1 : low / middle,
    middle: 1,
    high: middle === 0 ? 1 : Math.max(1, Math.min(most, high / middle)),
  }
  return { count, used, shares: fitting, factor }
}

/** Where a share lies that was seen so often of so many (Wilson); all that there is where nothing was seen. */
export function shareBetween(seen: number, of: number): { low: number; middle: number; high: number } {
  if (of === 0) return { low: 0, middle: 0.5, high: 1 }
  const share = seen / of
  const square = spread ** 2 / of
  const middle = (share + square / 2) / (1 + square)
  const half = (spread / (1 + square)) * Math.sqrt((share * (1 - share)) / of + square / (4 * of))
  return {
    low: Math.max(0, Math.min(share, middle - half)),
    middle: share,
    high: Math.min(1, Math.max(share, middle + half)),
  }
}

type Amounts = Record<Case, number>

function issuedBy(of: {
  first: FirstIssues | undefined
  renewal: Renewals | undefined
  rest: number
}): Amounts[] {
  const before = of.first?.quartersTiyin ?? []
  const first: Amounts = {
    low: before.length === 0 ? 0 : Math.min(...before),
    middle: before.length === 0 ? 0 : sum(before) / before.length,
    high: Math.max(0, ...before),
  }
  const comes = shareBetween(of.renewal?.came ?? 0, of.renewal?.wereDue ?? 0)
  return Array.from({ length: quartersTold }, (_, ahead) => {
    const part = ahead === 0 ? of.rest : 1
    const due = of.renewal?.dueTiyin[ahead] ?? 0
    return each((which) => first[which] * part + due * comes[which])
  })
}

function paidBy(of: {
  cohorts: readonly Cohort[]
  usage: Usage
  issued: readonly Amounts[]
  rest: number
}): Amounts[] {
  const { shares, factor } = of.usage
  return Array.from({ length: quartersTold }, (_, ahead) => {
    const part = ahead === 0 ? of.rest : 1
    return each((which) => {
      const standing = of.cohorts.map(({ age, standingTiyin }) => {
        const left = 1 - sum(shares.slice(0, age))
        return left <= 0
          ? 0
          : standingTiyin * Math.min(1, ((shares[age + ahead] ?? 0) * factor[which]) / left)
      })
      const fresh = of.issued
        .slice(0, ahead + 1)
        .map((amounts, quarter) => amounts[which] * (shares[ahead - quarter] ?? 0) * factor[which])
      return sum(standing) * part + sum(fresh)
    })
  })
}

function each(amountOf: (which: Case) => number): Amounts {
  return { low: amountOf('low'), middle: amountOf('middle'), high: amountOf('high') }
}

function rounded({ low, middle, high }: Amounts): Range {
  return { low: toTiyin(low), middle: toTiyin(middle), high: toTiyin(high) }
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
const toTiyin = (value: number) => BigInt(Math.round(value))
