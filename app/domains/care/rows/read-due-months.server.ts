import { nilId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'
import { needsAccount } from '../accounts/refused-account'
import { amountOfMonth, monthsUntil, nextPart, paidByMonth } from '../payments'
import { openAccount, openGivenAccount } from '../sealed.server'
import { counting } from './follow-decisions.server'

export interface DueMonth {
  awardId: string
  personId: string
  month: Date
  /** 1 for the month; the next ones make up what was paid too little. */
  part: number
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

/**
 * Of awards that have a month without a transfer, whatever it pays, and of those that an appeal changed: a month of them
 * may have been paid too little. Those after one of them.
 */
async function readUnpaidAwards(work: Work, until: Date, except: string, after = nilId): Promise<string[]> {
  const rows = await work.tx.$queryRaw<{ id: string }[]>`
    select a.id from award a join provision p on p.id = a.id
     where a.from_on <= ${until}::date and a.id > ${after}::uuid
       and (exists (
         select 1 from provision_change c where c.provision_id = a.id
           and (c.status = 'set_aside' or c.appeal_id is not null))
       or exists (select 1 from appeal f where f.application_id = a.application_id and f.suspends)
       or exists (
         select 1 from generate_series(a.from_on, least(p.until_on, ${until}::date), interval '1 month') as due (month)
          where not exists (
            select 1 from award_transfer t where t.award_id = a.id and t.month = due.month::date
               and t.status in ('prepared', 'sent', 'paid'))))
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
        select: {
          ...{ month: true, part: true, status: true, refusalCode: true, answeredAt: true },
          ...{ amountTiyin: true, deductedTiyin: true },
        },
      },
      accounts: { orderBy: { givenAt: 'desc' }, take: 1 },
      provision: {
        select: {
          untilOn: true,
          changes: {
            where: counting,
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
      const live = transfers.filter(({ status }) => status !== 'refused')
      const paid = paidByMonth(live)
      const days = { ...award, untilOn: provision.untilOn ?? award.untilOn }
      const due = monthsUntil(days, until)
        .map((month) => ({
          ...{ month, part: nextPart(live, month) },
          amountTiyin: amountOfMonth(days, provision.changes, month) - (paid.get(month.getTime()) ?? 0n),
        }))
        .filter(({ amountTiyin }) => amountTiyin > 0n)
      if (due.length === 0) return []
      const account = given
        ? openGivenAccount(given.accountCipher, given.id)
        : openAccount(accountCipher, awardId)
      return due.map((one) => ({ ...one, awardId, personId, account }))
    },
  )
}
