import type pg from 'pg'
import { beneficiaryIndex } from '~/domains/vouchers/beneficiary.server'
import { sessionCookie } from '~/http/session/cookies.server'
import { newId, newPublicNumber } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import { hashToken, randomToken } from '~/platform/crypto.server'
import { makePerson, personColumns, personRow } from '../../../prisma/seed/bulk/people'
import { seededRandom } from '../../../prisma/seed/seeded-random'
import { sealNothing } from '../../integration/applications/put/write-case'
import { asReplica, putRows } from './put-rows'

export const stageCentre = '1726262'
export const stageKind = 'cane'
/** Tiyin. */
export const stageCeiling = 50_000_000

export interface Holder {
  personId: string
  voucherId: string
  cookie: string
}

/** The cookie of a session that is written with it. */
async function session(personId: string, role: string, organisationId: string | null, now: Date) {
  const token = randomToken()
  const until = new Date(now.getTime() + 8 * 3600_000)
  const row = {
    ...{
      id: newId(),
      token_hash: hashToken(token),
      person_id: personId,
      role,
      organisation_id: organisationId,
    },
    ...{ auth_method: 'TEST', user_agent: 'proof', created_at: now, last_seen_at: now },
    ...{ idle_expires_at: until, absolute_expires_at: until },
  }
  const cookie = (await sessionCookie().serialize(token)).split(';')[0] ?? ''
  return { row, cookie }
}

const grantOf = (personId: string, role: string, organisationId: string | null, now: Date) => ({
  ...{ id: newId(), person_id: personId, role, organisation_id: organisationId, granted_at: now },
  // Past the guard that would give it: whoever is the only one of a workshop does everything there.
  duties: role === 'maker_staff' ? ['owner'] : [],
})

/** Somebody new who acts in a role. `index` tells her from everybody else. */
export async function putActor(
  client: pg.Client,
  index: number,
  role: string,
  organisationId: string | null,
) {
  const now = new Date()
  const person = makePerson(seededRandom(index), index, stageCentre)
  const { row, cookie } = await session(person.id, role, organisationId, now)
  await asReplica(client, async () => {
    await putRows(client, 'person', [asColumns(personRow(person, now))])
    await putRows(client, 'role_grant', [grantOf(person.id, role, organisationId, now)])
    await putRows(client, 'session', [row])
  })
  return { personId: person.id, cookie }
}

const asColumns = (values: readonly unknown[]) =>
  Object.fromEntries(Object.keys(personColumns).map((name, at) => [name, values[at]]))

/** People who are signed in, each with a voucher of her own that the treasury has paid for, and its case. */
export async function putHolders(client: pg.Client, first: number, count: number): Promise<Holder[]> {
  const holders: Holder[] = []
  for (let done = 0; done < count; done += 500)
    holders.push(...(await putSome(client, first + done, Math.min(500, count - done))))
  return holders
}

async function putSome(client: pg.Client, first: number, count: number): Promise<Holder[]> {
  const now = new Date()
  const tables: Record<string, object[]> = {}
  const add = (table: string, row: object) => {
    tables[table] ??= []
    tables[table].push(row)
  }
  const { rows } = await client.query<{ id: string }>(`select id from account where code = 'treasury'`)
  const treasury = rows[0]?.id
  const holders: Holder[] = []
  for (let index = first; index < first + count; index++) {
    const person = makePerson(seededRandom(index), index, stageCentre)
    const signedIn = await session(person.id, 'citizen', null, now)
    const voucherId = newId()
    holders.push({ personId: person.id, voucherId, cookie: signedIn.cookie })
    add('person', asColumns(personRow(person, now)))
    add('role_grant', grantOf(person.id, 'citizen', null, now))
    add('session', signedIn.row)
    addRight(add, { personId: person.id, pinfl: person.pinfl, voucherId, now, treasury })
  }
  await asReplica(client, async () => {
    for (const [table, all] of Object.entries(tables)) await putRows(client, table, all)
    await client.query(`update account set balance_tiyin = balance_tiyin - $1 where code = 'treasury'`, [
      String(BigInt(stageCeiling) * BigInt(count)),
    ])
  })
  return holders
}

interface RightToPut {
  personId: string
  pinfl: string
  voucherId: string
  now: Date
  treasury: string | undefined
}

function addRight(add: (table: string, row: object) => void, of: RightToPut): void {
  const { personId, voucherId, now, treasury } = of
  const [caseId, rightId, effectId, accountId] = [newId(), newId(), newId(), newId()]
  const index = beneficiaryIndex(of.pinfl)
  const about = {
    service_code: 'device-voucher',
    applicant_id: personId,
    journey_version: 1,
    updated_at: now,
  }
  add('application', {
    ...{ id: caseId, ...about, answers_cipher: '', submission_key: caseId, created_at: now },
  })
  add('submission', {
    ...{ id: caseId, application_id: caseId, number: 1, service_version: 1, is_whole: false },
    ...{ content_cipher: sealNothing(now, caseId), sent_at: now },
  })
  add('case_file', {
    ...{ id: caseId, application_id: caseId, number: caseId, ...about, status: 'approved' },
    ...{ centre_code: stageCentre, handler_ids: [], is_protected: false, version: 1, created_at: now },
    ...{ submitted_at: now, due_on: dayOf(now), decided_at: now, assignee_id: newId(), is_open: false },
  })
  add('entitlement', {
    ...{ id: rightId, person_id: personId, beneficiary_index: index, device_code: stageKind },
    ...{ application_id: caseId, granted_at: now, renewable_on: addDays(dayOf(now), 730) },
  })
  add('voucher', {
    ...{ id: voucherId, number: newPublicNumber('HV'), entitlement_id: rightId, person_id: personId },
    ...{ beneficiary_index: index, device_code: stageKind, ceiling_tiyin: stageCeiling, status: 'issued' },
    ...{ issued_at: now, valid_until: addDays(dayOf(now), 300), version: 1 },
  })
  add('voucher_event', {
    ...{
      id: newId(),
      voucher_id: voucherId,
      type: 'voucher.issued',
      actor_role: 'inson_specialist',
      at: now,
    },
  })
  add('account', {
    ...{ id: accountId, code: `voucher:${voucherId}`, kind: 'voucher', owner_id: voucherId },
    ...{ may_be_negative: false, balance_tiyin: stageCeiling },
  })
  add('effect', { id: effectId, kind: 'voucher.issued', subject_id: voucherId, at: now })
  add('posting', {
    ...{ effect_id: effectId, ordinal: 0, from_account_id: treasury, to_account_id: accountId },
    ...{ amount_tiyin: stageCeiling, purpose: 'voucher.issued', at: now },
  })
}
