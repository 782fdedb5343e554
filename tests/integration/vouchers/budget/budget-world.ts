import { randomInt } from 'node:crypto'
import { getProfile } from '~/domains/identity/index.server'
import { approveBudgetEntry, prepareBudgetEntry } from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { makePinfl } from '~/lib/people/pinfl'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../../setup/database-per-test'
import { asSuperuser } from '../../ledger/open-database'
import { createTestGateway } from '../gateway'
import { grantByDecision } from '../issue-by-decision'
import { type Actor, actor, addPerson, now, system } from '../world'

export const gateway = createTestGateway()
/** The region of the centre of `grantByDecision`. */
export const region = '1726'
/** What the State pays for a cane. */
export const caneSom = 120_000
export const quarter = '2026-Q4'

export interface Officers {
  one: Actor
  other: Actor
}

export async function addOfficers(): Promise<Officers> {
  const [one, other] = [await addPerson(), await addPerson()]
  return { one: actor(gateway, 'finance_officer', one), other: actor(gateway, 'finance_officer', other) }
}

/** Raises a line by two people, or lowers it below zero; answers its id. */
export async function raise({ one, other }: Officers, sum: number, of = quarter, groupCode = 'mobility') {
  const prepared = await perform(one, prepareBudgetEntry, {
    ...{ regionCode: region, groupCode, quarter: of, reason: 'a test' },
    ...{ direction: sum < 0 ? 'lower' : 'raise', amountTiyin: som(Math.abs(sum)) },
  })
  if (!prepared.ok) throw new Error(prepared.error)
  const { lineId } = prepared.value
  const entry = await transaction(system, ({ tx }) =>
    tx.budgetEntry.findFirstOrThrow({ where: { lineId, status: 'prepared' } }),
  )
  const approved = await perform(other, approveBudgetEntry, { entryId: entry.id })
  if (!approved.ok) throw new Error(approved.error)
  return lineId
}

interface Grant {
  personId: string
  applicationId?: string
  isChild?: boolean
  programmeEndsOn?: Date
  /** Whom it is for; the holder when absent. */
  pinfl?: string
  deviceCode?: string
  ceiling?: number
}

/** A right to a cane, as a decision gives it. */
export async function grant({ personId, ...of }: Grant) {
  const own = (await transaction(system, (tx) => getProfile(tx, personId)))?.pinfl ?? ''
  return grantByDecision(
    {
      ...{ applicationId: of.applicationId ?? newId(), personId, deviceCode: of.deviceCode ?? 'cane' },
      beneficiary: of.pinfl
        ? { pinfl: of.pinfl, name: { family: 'Karimova', given: 'Lola', patronymic: null } }
        : { pinfl: own, name: null },
      ...{ ceilingTiyin: som(of.ceiling ?? caneSom), validDays: 365, lifeYears: 2 },
      ...{ isChild: of.isChild ?? false, programmeEndsOn: of.programmeEndsOn ?? null },
    },
    now,
  )
}

/** The PINFL of a child that nobody else has. */
export const childPinfl = () =>
  makePinfl({ sex: 'female', birthDate: '2018-03-04', district: 200, serial: randomInt(1, 999) })

/** Tiyin on a line. */
export async function freeOn(test: TestDatabase, lineId: string): Promise<bigint> {
  const { rows } = await asSuperuser(test, (client) =>
    client.query<{ balance: string }>(
      `select coalesce((select balance_tiyin from account where code = 'budget:' || $1), 0)::text as balance`,
      [lineId],
    ),
  )
  return BigInt(rows[0]?.balance ?? 0)
}
