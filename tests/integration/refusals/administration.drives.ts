import {
  checkParameter,
  confirmParameter,
  deleteSynonym,
  grantRole,
  prepareParameter,
  prepareRoleRequest,
  refuseRoleRequest,
  retryJobs,
  saveSynonym,
  withdrawParameter,
  withdrawRoleRequest,
} from '~/domains/administration/index.server'
import { changeRole, updateContact } from '~/domains/identity/index.server'
import { closeMatters, retryRefund } from '~/domains/payments/index.server'
import { newId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { confirmRoleAndHandOn, endRole, endRoleAtOnce } from '~/workflows/roles/end-role.server'
import { noTakers } from '../administration/scene'
import { type AnyContext, type Drive, drivesOf, type Scene } from './scene'

export async function driveAdministration(scene: Scene): Promise<Drive[]> {
  return [
    ...(await driveParameters(scene)),
    ...(await driveRoles(scene)),
    ...driveSynonyms(scene),
    ...(await driveMoney(scene)),
  ]
}

async function driveParameters(scene: Scene): Promise<Drive[]> {
  const admin = scene.as('administrator', scene.person('administrator'))
  const stranger = scene.as('citizen', scene.person('citizen-leg'))
  const today = dayOf(admin.now())
  const day = (days: number) => new Date(today.getTime() + days * 86_400_000)
  const iso = (days: number) => day(days).toISOString().slice(0, 10)
  const proposal = async (status: string, from: number, code: string, preparedBy = 'administrator-2') => {
    const id = newId()
    await scene.put(
      `insert into parameter_proposal (id, code, value, unit, valid_from, source, is_example, status, prepared_by_id,
        prepared_at, confirmed_by_id, confirmed_at, withdrawn_by_id, withdrawn_at, withdrawal_reason)
       select $1, $2, 1, unit, $3, 'test', true, $4::proposal_status, $5, now(),
        case when $4 = 'confirmed' then $6::uuid end, case when $4 = 'confirmed' then now() end,
        case when $4 = 'withdrawn' then $6::uuid end, case when $4 = 'withdrawn' then now() end,
        case when $4 = 'withdrawn' then 'A reason' end
       from parameter limit 1`,
      [id, code, day(from), status, scene.person(preparedBy), scene.person('administrator')],
    )
    return id
  }
  const { rows } = await scene.client.query<{ code: string }>(
    'select distinct code from parameter order by code limit 2',
  )
  const [code = '', waiting = ''] = rows.map((row) => row.code)
  const own = await proposal('prepared', 30, waiting, 'administrator')
  const past = await proposal('prepared', -5, 'no-such-code')
  const unknown = await proposal('prepared', 30, 'no-code')
  const decided = await proposal('withdrawn', 30, code)
  const begun = await proposal('confirmed', -30, code)
  const late = newId()
  await scene.put(
    `insert into parameter (id, code, value, unit, valid_from, source, is_example)
      select $1, 'late-code', 1, unit, $2, 'test', true from parameter limit 1`,
    [late, day(400)],
  )
  const early = await proposal('prepared', 20, 'late-code')
  const input = (from: number, of = code) => ({
    ...{
      code: of,
      value: 1n,
      validFrom: iso(from),
      source: 'A source',
      sourceLocale: 'en' as const,
      isExample: true,
    },
  })
  const reason = (proposalId: string) => ({ proposalId, reason: 'A reason' })
  const preparing = {
    'admin.error.notAllowed': [stranger, input(30)],
    'admin.error.parameterInPast': [admin, input(-1)],
    'admin.error.parameterUnknown': [admin, input(30, 'nothing')],
    'admin.error.parameterNotAfterLast': [admin, input(20, 'late-code')],
    'admin.error.parameterWaiting': [admin, input(3000, waiting)],
  } as const
  return [
    ...Object.entries(preparing).flatMap(([each, [by, given]]) => [
      ...drivesOf('prepareParameter', { [each]: () => perform(by, prepareParameter, given) }),
      ...drivesOf('checkParameter', { [each]: () => perform(by, checkParameter, given) }),
    ]),
    ...drivesOf('confirmParameter', {
      'admin.error.notAllowed': () => perform(stranger, confirmParameter, own),
      'admin.error.proposalUnknown': () => perform(admin, confirmParameter, newId()),
      'admin.error.proposalDecided': () => perform(admin, confirmParameter, decided),
      'admin.error.parameterInPast': () => perform(admin, confirmParameter, past),
      'admin.error.parameterUnknown': () => perform(admin, confirmParameter, unknown),
      'admin.error.parameterNotAfterLast': () => perform(admin, confirmParameter, early),
      'sides.error.confirmParameter': () => perform(admin, confirmParameter, own),
    }),
    ...drivesOf('withdrawParameter', {
      'admin.error.notAllowed': () => perform(stranger, withdrawParameter, reason(own)),
      'admin.error.proposalUnknown': () => perform(admin, withdrawParameter, reason(newId())),
      'admin.error.proposalDecided': () => perform(admin, withdrawParameter, reason(decided)),
      'admin.error.parameterBegun': () => perform(admin, withdrawParameter, reason(begun)),
    }),
  ]
}

async function driveRoles(scene: Scene): Promise<Drive[]> {
  const admin = scene.as('administrator', scene.person('administrator'))
  const stranger = scene.as('citizen', scene.person('citizen-leg'))
  const citizen = scene.person('citizen-leg')
  const grantOf = (role: string) =>
    scene.find<{ id: string; personId: string; organisationId: string | null }>(
      `select id, person_id as "personId", organisation_id as "organisationId" from role_grant
        where role = $1::role and revoked_at is null order by id limit 1`,
      [role],
    )
  const [powerful, plain] = [await grantOf('auditor'), await grantOf('mahalla_member')]
  const member = { role: 'buyer' }
  const buyer = await grantOf('buyer')
  type Grant = Parameters<typeof grantRole>[1]
  const grant =
    (personId: string, given: object, by = admin) =>
    () =>
      perform(by, grantRole, { personId, ...given } as Grant)
  const revoke =
    (personId: string, grantId: string, by = admin) =>
    () =>
      perform(by, endRole, { personId, grantId, takers: noTakers })
  return [
    ...drivesOf('grantRole', {
      'admin.error.notAllowed': grant(citizen, member, stranger),
      'admin.error.roleUnknown': grant(citizen, { role: 'auditor' }),
      'admin.error.personUnknown': grant(newId(), member),
      'admin.error.organisationUnknown': grant(citizen, { role: 'artisan', organisationId: newId() }),
      'admin.error.roleAlreadyHeld': grant(buyer.personId, member),
      'sides.error.changeRoles': grant(scene.person('administrator'), member),
    }),
    ...drivesOf('endRole', {
      'admin.error.notAllowed': revoke(plain.personId, plain.id, stranger),
      'admin.error.roleNotHeld': revoke(citizen, newId()),
      'admin.error.roleByTwo': revoke(powerful.personId, powerful.id),
      'sides.error.changeRoles': revoke(scene.person('administrator'), newId()),
    }),
    ...(await driveRoleRequests(scene, powerful)),
    ...drivesOf('changeRole', {
      'account.error.roleNotHeld': () =>
        perform(stranger, changeRole, { grantId: powerful.id, sessionId: newId() }),
    }),
    ...drivesOf('updateContact', {
      'account.contact.error.district': () =>
        perform(stranger, updateContact, {
          phone: '998901234567',
          email: null,
          locale: 'ru',
          districtSoato: '9999999',
        } as never),
    }),
  ]
}

async function driveRoleRequests(scene: Scene, held: { id: string; personId: string }): Promise<Drive[]> {
  const [one, two] = [scene.person('administrator'), scene.person('administrator-2')]
  const admin = scene.as('administrator', one)
  const stranger = scene.as('citizen', scene.person('citizen-leg'))
  const citizen = scene.person('citizen-leg')
  const request = async (given: {
    personId?: string
    role?: string
    act?: string
    by?: string
    isOver?: boolean
    endsOn?: string
  }) => {
    const {
      personId = citizen,
      role = 'approver',
      act = 'grant',
      by = two,
      isOver = false,
      endsOn = null,
    } = given
    const id = newId()
    await scene.put(
      `insert into role_request (id, act, person_id, role, grounds, status, prepared_by_id, prepared_at, lapses_at, ends_on)
        values ($1, $2::role_request_act, $3, $4::role, 'An order', 'prepared', $5,
          $6::timestamptz - interval '7 days', $6, $7)`,
      [id, act, personId, role, by, new Date(admin.now().getTime() + (isOver ? -1 : 1) * 86_400_000), endsOn],
    )
    return id
  }
  const decided = await request({})
  await scene.put(`update role_request set status = 'lapsed', decided_at = now() where id = $1`, [decided])
  const [waiting, mine] = [await request({}), await request({ role: 'finance_officer', by: one })]
  const own = await request({ personId: one, role: 'auditor' })
  const gone = await request({ role: 'auditor', by: scene.person('auditor') })
  const over = await request({ role: 'administrator', isOver: true })
  const again = await request({ personId: held.personId, role: 'auditor' })
  const ended = await request({ personId: scene.person('buyer'), role: 'auditor', endsOn: '2020-01-01' })
  const none = await request({ act: 'revoke', role: 'inson_head', personId: scene.person('buyer') })
  const nowhere = await request({ role: 'inson_specialist', personId: scene.person('buyer') })
  // As if there were one administrator, whose role another may ask to be taken.
  const last = await grantOfLast(scene)
  const prepare =
    (given: object, by = admin) =>
    () =>
      perform(by, prepareRoleRequest, {
        ...{ act: 'grant', personId: citizen, role: 'auditor', organisationId: null, grounds: 'An order' },
        ...given,
      } as Parameters<typeof prepareRoleRequest>[1])
  const takeAtOnce =
    (personId: string, grantId: string, by = admin) =>
    () =>
      perform(by, endRoleAtOnce, { personId, grantId, grounds: 'An order', takers: noTakers })
  const confirm = (by: AnyContext, requestId: string) =>
    perform(by, confirmRoleAndHandOn, { requestId, takers: noTakers })
  const closing = {
    withdrawRoleRequest: (by: AnyContext, id: string) => perform(by, withdrawRoleRequest, id),
    refuseRoleRequest: (by: AnyContext, requestId: string) =>
      perform(by, refuseRoleRequest, { requestId, reason: 'A reason' }),
    confirmRoleAndHandOn: confirm,
  }
  return [
    ...drivesOf('prepareRoleRequest', {
      'admin.error.notAllowed': prepare({}, stranger),
      'admin.error.roleUnknown': prepare({ role: 'buyer' }),
      'admin.error.organisationUnknown': prepare({ role: 'inson_head', organisationId: '9999999' }),
      'admin.error.personUnknown': prepare({ personId: newId() }),
      'admin.error.roleAlreadyHeld': prepare({ personId: held.personId }),
      'admin.error.roleNotHeld': prepare({ act: 'revoke' }),
      'admin.error.roleWaiting': prepare({ role: 'approver' }),
      'admin.error.termOver': prepare({ endsOn: new Date('2020-01-01T00:00:00Z') }),
      'sides.error.changeRoles': prepare({ personId: one }),
    }),
    ...Object.entries(closing).flatMap(([command, close]) =>
      drivesOf(command, {
        'admin.error.notAllowed': () => close(stranger, waiting),
        'admin.error.requestUnknown': () => close(admin, newId()),
        'admin.error.requestDecided': () => close(admin, decided),
        'sides.error.changeRoles': () => close(admin, own),
        ...(command === 'withdrawRoleRequest'
          ? { 'admin.error.onlyPreparer': () => close(admin, waiting) }
          : { 'sides.error.confirmRole': () => close(admin, mine) }),
      }),
    ),
    ...drivesOf('confirmRoleAndHandOn', {
      'admin.error.requestLapsed': () => confirm(admin, over),
      'admin.error.termOver': () => confirm(admin, ended),
      'admin.error.preparerLeft': () => confirm(admin, gone),
      'admin.error.roleAlreadyHeld': () => confirm(admin, again),
      'admin.error.roleNotHeld': () => confirm(admin, none),
      'admin.error.organisationUnknown': () => confirm(admin, nowhere),
    }),
    ...drivesOf('endRoleAtOnce', {
      'admin.error.notAllowed': takeAtOnce(held.personId, held.id, stranger),
      'admin.error.roleNotHeld': takeAtOnce(held.personId, newId()),
      'admin.error.lastAdministrator': takeAtOnce(last.personId, last.id),
      'sides.error.changeRoles': takeAtOnce(one, newId()),
    }),
  ]
}

async function grantOfLast(scene: Scene): Promise<{ id: string; personId: string }> {
  const last = await scene.find<{ id: string; personId: string }>(
    `select id, person_id as "personId" from role_grant where role = 'administrator' and person_id = $1`,
    [scene.person('administrator-2')],
  )
  await scene.put(`update role_grant set revoked_at = now() where role = 'administrator' and id <> $1`, [
    last.id,
  ])
  return last
}

function driveSynonyms(scene: Scene): Drive[] {
  const admin = scene.as('administrator', scene.person('administrator'))
  const stranger = scene.as('citizen', scene.person('citizen-leg'))
  const input = { terms: { uz: ['soʻz', 'kalom'], ru: [], en: [] }, leadsTo: [] as string[] } as never
  const gone = { id: newId(), version: 1 }
  return [
    ...drivesOf('saveSynonym', {
      'admin.error.notAllowed': () => perform(stranger, saveSynonym, input, null),
      'search.error.synonymChanged': () => perform(admin, saveSynonym, input, gone),
      'search.error.markUnknown': () =>
        perform(
          admin,
          saveSynonym,
          { ...(input as object), leadsTo: ['service:no-such-service'] } as never,
          null,
        ),
    }),
    ...drivesOf('deleteSynonym', {
      'admin.error.notAllowed': () => perform(stranger, deleteSynonym, gone),
      'search.error.synonymChanged': () => perform(admin, deleteSynonym, gone),
    }),
    ...drivesOf('retryJobs', { 'jobs.error.notFailed': () => perform(admin, retryJobs, '999999') }),
  ]
}

async function driveMoney(scene: Scene): Promise<Drive[]> {
  const officer = scene.as('finance_officer', scene.person('finance'))
  const matter = newId()
  await scene.put(
    `insert into payment_matter (id, key, status, kind, provider, thing, amount_tiyin, currency, happened_at, opened_at,
      caused_by_id) values ($1::uuid, $1::uuid::text, 'open', 'dispute_opened', 'stripe', $1::uuid::text, 1, 'UZS', now(), now(), $2)`,
    [matter, scene.person('finance-2')],
  )
  const refund = await scene.find<{ id: string }>(
    `select id from refund where status <> 'failed' order by id limit 1`,
  )
  const payer = await scene.find<{ id: string; personId: string }>(
    `select r.id, coalesce(o.person_id, d.person_id) as "personId" from refund r
      join payment_intent i on i.id = r.payment_intent_id left join "order" o on o.checkout_id = i.subject_id
      left join device_order d on d.id = i.subject_id where coalesce(o.person_id, d.person_id) is not null limit 1`,
  )
  const other = scene.as('finance_officer', scene.person('finance-2'))
  const close =
    (matterId: string, seen: number, by = officer) =>
    () =>
      perform(by, closeMatters, { matterId, seen, reason: 'A reason' })
  return [
    ...drivesOf('closeMatters', {
      'payments.error.notFound': close(newId(), 1),
      'payments.error.matterChanged': close(matter, 7),
      'sides.error.closeMatter': close(matter, 1, other),
    }),
    ...drivesOf('retryRefund', {
      'payments.error.notFound': () => perform(officer, retryRefund, { refundId: newId() }),
      'payments.error.refundNotFailed': () => perform(officer, retryRefund, { refundId: refund.id }),
      'sides.error.retryRefund': () =>
        perform(scene.as('finance_officer', payer.personId), retryRefund, { refundId: payer.id }),
    }),
  ]
}
