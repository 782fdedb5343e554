import { nilId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'
import { needsAccount } from '../accounts/refused-account'
import { amountOfMonth, monthsUntil } from '../payments'
import { openAccount, openGivenAccount } from '../sealed.server'

export interface DueMonth {
  awardId: string
  personId: string
  month: Date
  amountTiyin: bigint
  account: unknown
}

const awardsAtOnce = 500

/**
 * Months up to one of them that awards pay and that are neither paid nor on their way, but for a person's own and her
 * family's; no more than `most`, of the oldest awards first.
 */
export async function readDueMonths(
  work: Work,
  until: Date,
  { except, most }: { except: string; most: number },
): Promise<DueMonth[]> {
  const due: DueMonth[] = []
  for (let after: string | undefined; due.length < most; ) {
    const ids = await readUnpaidAwards(work, until, except, after)
    after = ids.at(-1)
    if (!after) break
    due.push(...(await readMonthsOf(work, ids, until)))
  }
  return due.slice(0, most)
}

/** Of awards that have a month without a transfer, whatever it pays; those after one of them. */
async function readUnpaidAwards(work: Work, until: Date, except: string, after = nilId): Promise<string[]> {
  const rows = await work.tx.$queryRaw<{ id: string }[]>`
    select a.id from award a
     where a.from_on <= ${until}::date and a.id > ${after}::uuid
       and exists (
         select 1 from generate_series(a.from_on, least(a.until_on, ${until}::date), interval '1 month') as due (month)
          where not exists (
            select 1 from award_transfer t where t.award_id = a.id and t.month = due.month::date
               and t.status in ('prepared', 'sent', 'paid')))
       and ${except}::uuid <> all (app_award_side(a.id))
     order by a.id limit ${awardsAtOnce}`
  return rows.map(({ id }) => id)
}

async function readMonthsOf(work: Work, ids: readonly string[], until: Date): Promise<DueMonth[]> {
  const awards = await work.tx.award.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: 'asc' },
    include: {
      transfers: {
        where: { status: { not: 'withdrawn' } },
        select: { month: true, status: true, refusalCode: true, answeredAt: true },
      },
      accounts: { orderBy: { givenAt: 'desc' }, take: 1 },
      provision: {
        select: {
          changes: {
            where: { status: 'decided' },
            orderBy: { decision: { number: 'asc' } },
            select: { act: true, fromOn: true, monthlyTiyin: true },
          },
        },
      },
    },
  })
  return awards.flatMap(
    ({ id: awardId, personId, accountCipher, accounts, transfers, provision, ...award }) => {
      const [given] = accounts
      // The person is asked for another account first.
      if (needsAccount(transfers, given?.givenAt ?? null)) return []
      const taken = new Set(
        transfers.filter(({ status }) => status !== 'refused').map(({ month }) => month.getTime()),
      )
      const due = monthsUntil(award, until)
        .filter((month) => !taken.has(month.getTime()))
        .map((month) => ({ month, amountTiyin: amountOfMonth(award, provision.changes, month) }))
        .filter(({ amountTiyin }) => amountTiyin > 0n)
      if (due.length === 0) return []
      const account = given
        ? openGivenAccount(given.accountCipher, given.id)
        : openAccount(accountCipher, awardId)
      return due.map((one) => ({ ...one, awardId, personId, account }))
    },
  )
}
