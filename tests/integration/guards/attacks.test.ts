import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askAgencies, takeCase } from '~/domains/cases/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase, type Scope } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { approveCase } from '~/workflows/cases/approve-case.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { enterAs } from '../../setup/enter-as'
import { seededNow } from '../../setup/test-day'
import { actor, fillDraft, openCase, openCases } from '../applications/put/open-cases'
import { asSuperuser } from '../ledger/open-database'

// SQL of somebody else's as the web process's role, in a transaction whose context the program signed: what a hole in
// one page would give. Each of these was possible once.
let test: TestDatabase
let app: pg.Client
const citizen = actor('citizen-leg')
const specialist = actor('specialist-uchtepa-1', 'inson_specialist', {
  agencies: {
    ask: async ({ source }) => ({
      outcome: 'found',
      asOf: seededNow,
      facts: source === 'civil-register' ? { alive: true } : { validUntil: '2099-05-31' },
    }),
  },
})
const stranger = actor('citizen-hearing')
const as = (role: string, personId = newId(), organisationId: string | null = null): Scope => ({
  ...{ role, personId, organisationId },
})
const portal = as('system')
/** Ids that the statements name as $1, $2 … */
const ids = {
  draft: '',
  open: '',
  approved: '',
  decision: '',
  voucher: '',
  person: citizen.personId,
  new: newId(),
}

beforeAll(async () => {
  test = await openCases()
  ids.approved = await openCase(citizen)
  await perform(specialist, takeCase, { caseId: ids.approved, version: 2 })
  await askAgencies(specialist, { caseId: ids.approved })
  const approved = await perform(specialist, approveCase, {
    caseId: ids.approved,
    ...{
      version: 3,
      reasonCode: 'certificateNames',
      text: undefined,
      programme: undefined,
      paperEndsOn: null,
    },
  })
  if (!approved.ok) throw new Error(approved.error)
  ids.voucher = approved.value.id
  ids.draft = await fillDraft(stranger)
  ids.open = await openCase(actor('citizen-parent'))
  await perform(specialist, takeCase, { caseId: ids.open, version: 2 })
  await asSuperuser(test, async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from decision')
    ids.decision = rows[0]?.id ?? ''
    await client.query(
      `insert into seller (id, slug, display_name, person_id, soato, about, status) values ($1, 'usta', 'Usta', $2, '1726262', '{}', 'pending')`,
      [newId(), stranger.personId],
    )
  })
  app = new pg.Client({ connectionString: test.appUrl })
  await app.connect()
}, 120_000)

afterAll(async () => {
  await app?.end()
  await closeDatabase()
  await test?.drop()
})

/** What came of it: rows that changed, or why none did. Undone afterwards. */
async function attempt(scope: Scope | null, statement: string): Promise<string> {
  const text = statement.replace(/:(\w+)/g, (_, name: keyof typeof ids) => `'${ids[name]}'`)
  await app.query('begin')
  try {
    if (scope) await enterAs(app, scope)
    const { rowCount } = await app.query(text)
    await app.query('set constraints all immediate')
    return rowCount === 0 ? 'nothing' : `${rowCount} rows`
  } catch (error) {
    return (error as Error).message
  } finally {
    await app.query('rollback')
  }
}

const refused =
  /^nothing$|^permission denied|row-level security|is append-only|does not|stays as|stands as|not the|not theirs|names somebody|violates check|not to be changed|in hand|its decision|nobody acts|are kept|not changed in this role|is decided by two/

const event = (
  actorId: string,
) => `insert into application_event (id, application_id, type, actor_id, actor_role, at)
  values (gen_random_uuid(), :open, 'application.approved', ${actorId}, 'inson_specialist', now())`
const decision = (
  applicationId: string,
  by: string,
) => `insert into decision (id, application_id, outcome, reason_code, decided_by_id, decided_at, appeal_until)
  values (gen_random_uuid(), ${applicationId}, 'approved', 'x', ${by}, now(), now())`

const job = (task: string, payload: object) =>
  `select app_enqueue('${task}', cast('${JSON.stringify(payload)}' as json), null, now(), 1)`

const attacks: Record<string, [Scope | null, string][]> = {
  'nobody, through the portal’s own jobs': [
    [null, job('market.confirmDelivery', { parcelId: newId() })],
    [null, job('payments.refund', { refundId: newId() })],
    [null, job('vouchers.expireVouchers', {})],
  ],
  'a citizen, on her case': [
    [stranger, `update application set submission_key = 'x' where id = :draft`],
    [citizen, `update application set answers_cipher = 'x' where id = :approved`],
    [citizen, `update case_file set status = 'approved' where id = :approved`],
    [citizen, `update case_file set due_on = '2030-01-01' where id = :approved`],
    [citizen, `update case_file set status = 'submitted' where id = :approved`],
    [citizen, 'delete from application where id = :approved'],
    [citizen, 'delete from case_file where id = :approved'],
    [citizen, decision(':approved', ':person')],
    [citizen, event(':person')],
    [citizen, 'delete from application_event where application_id = :approved'],
    [citizen, 'select 1 from agency_check'],
    [
      citizen,
      `insert into agency_check (id, application_id, source, outcome, requested_at)
         values (gen_random_uuid(), :approved, 'civil-register', 'found', now())`,
    ],
    [
      citizen,
      `insert into application (id, service_code, applicant_id, answers_cipher, journey_version, submission_key, updated_at)
         values (gen_random_uuid(), 'device-voucher', :person, 'x', 1, 'x', now())`,
    ],
  ],
  'a citizen, on her right and herself': [
    [citizen, `update voucher set valid_until = '2099-01-01' where id = :voucher`],
    [citizen, `update voucher set status = 'redeemed' where id = :voucher`],
    [
      citizen,
      `insert into entitlement (id, person_id, beneficiary_index, device_code, application_id, granted_at, renewable_on)
         values (gen_random_uuid(), :person, 'x', 'cane', :approved, now(), now())`,
    ],
    [
      citizen,
      `insert into voucher_event (id, voucher_id, type, actor_role, at) values (gen_random_uuid(), :voucher, 'x', 'citizen', now())`,
    ],
    [citizen, `update person set family_name = 'X' where id = :person`],
    [citizen, `update person set pinfl_index = 'x' where id = :person`],
    [citizen, `insert into role_grant (id, person_id, role) values (gen_random_uuid(), :person, 'auditor')`],
    [
      citizen,
      `insert into message (id, key, person_id, channel, template, locale, variables_cipher, status)
         values (gen_random_uuid(), 'x', :new, 'portal', 'x', 'ru', 'x', 'sent')`,
    ],
  ],
  'a specialist, on cases': [
    [specialist, `update case_file set status = 'refused' where id = :approved`],
    [specialist, `update case_file set decided_at = now() where id = :approved`],
    [specialist, `update decision set outcome = 'refused' where id = :decision`],
    [specialist, 'delete from decision where id = :decision'],
    [specialist, `update case_file set status = 'approved', decided_at = now() where id = :open`],
    [specialist, `update application set answers_cipher = 'x' where id = :open`],
    [specialist, `update case_file set due_on = '2099-01-01' where id = :open`],
    [specialist, decision(':open', ':new')],
    [specialist, decision(':open', `'${specialist.personId}'`)],
    [specialist, event(':new')],
    [specialist, `update agency_check set outcome = 'not_found'`],
    [specialist, `update agency_check set responded_at = now()`],
    [actor('specialist-uchtepa-2', 'inson_specialist'), decision(':open', 'app_person()')],
    [
      actor('specialist-uchtepa-2', 'inson_specialist'),
      `update case_file set status = 'correction_requested' where id = :open`,
    ],
    [actor('specialist-samarkand', 'inson_specialist'), `update case_file set version = 9 where id = :open`],
    [specialist, `update case_file set status = 'withdrawn' where id = :open`],
    [specialist, `update case_file set assignee_id = :new where id = :open`],
    [specialist, `update case_file set assignee_id = :person where id = :open`],
  ],
  'whose work has nothing to do with money, on the ledger': [
    ...[
      'anonymous',
      'phone_operator',
      'text_editor',
      'mahalla_member',
      'organisation_staff',
      'inson_specialist',
      'inson_head',
    ],
  ].flatMap((role): [Scope, string][] =>
    ['account', 'posting', 'effect'].map((table) => [as(role), `select 1 from ${table}`]),
  ),
  'the portal’s own role': [
    [portal, `update case_file set status = 'in_review' where id = :approved`],
    [portal, `update case_file set status = 'approved', decided_at = now() where id = :open`],
    [portal, 'delete from application where id = :draft'],
    [portal, 'delete from decision'],
    [portal, 'delete from application_event'],
    [portal, 'delete from agency_check'],
    [portal, 'delete from refund'],
    [portal, 'delete from voucher'],
    [portal, `update voucher set status = 'redeemed' where id = :voucher`],
    [portal, `update voucher set valid_until = '2099-01-01' where id = :voucher`],
    [portal, `update entitlement set renewable_on = now()`],
    [portal, `update parameter set value = value * 2`],
    [
      portal,
      `insert into session (id, token_hash, person_id, role, auth_method, user_agent, idle_expires_at, absolute_expires_at)
         values (gen_random_uuid(), 'x', :person, 'administrator', 'x', 'x', now(), now())`,
    ],
  ],
  'staff, on what is others’ to decide': [
    [
      as('administrator', citizen.personId),
      `insert into role_grant (id, person_id, role) values (gen_random_uuid(), :person, 'auditor')`,
    ],
    [as('administrator'), `update role_grant set role = 'administrator' where person_id = :person`],
    [as('administrator'), `update role_grant set granted_at = granted_at - interval '1 year'`],
    [as('administrator'), `update parameter set value = 1`],
    [as('approver'), `update seller set verified_at = now()`],
    [as('administrator'), 'delete from parameter'],
    [as('approver', stranger.personId), `update seller set status = 'approved' where slug = 'usta'`],
    [as('approver'), `update seller set person_id = :new`],
    [as('approver'), `update seller set status = 'suspended'`],
    [
      as('approver'),
      `insert into role_grant (id, person_id, role) values (gen_random_uuid(), :person, 'auditor')`,
    ],
    [as('maker_staff'), `update offer set price_tiyin = 1`],
    [as('artisan'), `update product set price_tiyin = 1`],
  ],
}

describe.each(Object.entries(attacks))('%s', (_, list) => {
  it.each(list)('%o: %s', async (scope, statement) => {
    expect(await attempt(scope, statement)).toMatch(refused)
  })
})

const contexts: [string, Scope | null][] = [
  ['without a context', null],
  ['a visitor', as('anonymous')],
  ['a citizen', citizen],
]

describe.each(contexts)('what everybody reads is not written: %s', (_, scope) => {
  it.each([
    'territory',
    'centre',
    'parameter',
    'holiday',
    'device_kind',
    'device_text',
    'service',
    'service_text',
    'maker',
    'offer',
    'seller',
    'category',
    'product',
    'product_text',
    'product_photo',
    'search_document',
    'search_word',
    'search_synonym',
    'search_state',

    'cart',
    'cart_line',
  ])('%s', async (table) => {
    const { rows } = await app.query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = $1 limit 1`,
      [table],
    )
    const column = rows[0]?.name
    expect(await attempt(scope, `update ${table} set ${column} = ${column}`)).toMatch(refused)
    expect(await attempt(scope, `insert into ${table} (${column}) values (null)`)).toMatch(refused)
    expect(await attempt(scope, `delete from ${table}`)).toMatch(refused)
    expect(await attempt(scope, `truncate ${table} cascade`)).toMatch(/permission denied/)
  })
})

it('what is kept is kept from the owner and the superuser too', async () => {
  for (const url of [test.ownerUrl, test.superuserUrl]) {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    for (const table of [
      'decision',
      'case_file',
      'submission',
      'application_event',
      'entitlement',
      'voucher',
      'device_order',
      'refund',
      'person',
    ]) {
      await expect(client.query(`delete from ${table}`), table).rejects.toThrow(/append-only|are kept/)
      await expect(client.query(`truncate ${table} cascade`), table).rejects.toThrow(/append-only|are kept/)
    }
    await client.end()
  }
})
