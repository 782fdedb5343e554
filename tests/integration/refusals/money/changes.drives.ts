import { sealVoucherChangeText } from '~/domains/vouchers/changes/sealed.server'
import type { PrepareVoucherChangeInput } from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { decideVoucherChange } from '~/workflows/vouchers/decide-voucher-change.server'
import { prepareVoucherChange } from '~/workflows/vouchers/prepare-voucher-change.server'
import { withdrawVoucherChange } from '~/workflows/vouchers/withdraw-voucher-change.server'
import { seededNow } from '../../../setup/test-day'
import { centre, putDecidable } from '../decidable'
import { putApproved } from '../given'
import { type Drive, drivesOf, type Scene } from '../scene'

/** Two kinds of one group; the money of the voucher is enough for either. */
const [kind, otherKind] = ['orthosis-hand', 'orthosis-knee']
const ceiling = 1_000n
const today = dayOf(seededNow)
const day = (date: Date) => date.toISOString().slice(0, 10)

interface GivenVoucher {
  caseId: string
  voucherId: string
  beneficiary: string
}

type Terms = Pick<PrepareVoucherChangeInput, 'act'> & Partial<PrepareVoucherChangeInput>

/** What stands against a change of a voucher: how the voucher is put, and what is wanted of it. */
const obstacles: Record<
  string,
  { columns?: object; terms: Terms; beside?: (s: Scene, v: GivenVoucher) => Promise<void> }
> = {
  'vouchers.error.heldNow': { columns: { status: 'held' }, terms: { act: 'cancel' } },
  'vouchers.error.actNotPossible': { columns: { status: 'expired' }, terms: { act: 'suspend' } },
  'vouchers.error.nothingChanges': { terms: { act: 'correct', validUntilOn: day(addDays(today, 30)) } },
  'vouchers.error.lastDayOutside': { terms: { act: 'correct', validUntilOn: day(addDays(today, -1)) } },
  'vouchers.error.otherGroup': {
    terms: { act: 'replace', deviceCode: 'hearing-aid', ceilingTiyin: ceiling },
  },
  'vouchers.error.ceilingOutside': { terms: { act: 'replace', ceilingTiyin: 10n ** 12n } },
  'vouchers.error.budgetUsedUp': { terms: { act: 'replace', ceilingTiyin: ceiling + 1n } },
  'vouchers.error.alreadyLive': {
    terms: { act: 'replace', deviceCode: otherKind, ceilingTiyin: ceiling },
    beside: async (scene, { beneficiary }) =>
      void (await putVoucher(scene, { beneficiary_index: beneficiary, device_code: otherKind })),
  },
  'vouchers.error.serviceLife': {
    terms: { act: 'replace', deviceCode: otherKind, ceilingTiyin: ceiling },
    beside: async (scene, { beneficiary }) =>
      void (await putVoucher(scene, {
        ...{ beneficiary_index: beneficiary, device_code: otherKind, status: 'redeemed' },
      })),
  },
  'vouchers.error.waitsAlready': {
    terms: { act: 'replace', deviceCode: otherKind, ceilingTiyin: ceiling },
    beside: putWait,
  },
}

const why = {
  cancel: 'needGone',
  suspend: 'underCheck',
  resume: 'checkEnded',
  correct: 'wrongLastDay',
  replace: 'wrongCeiling',
} as const

/** What staff are refused for when they change a voucher. */
export async function driveVoucherChanges(scene: Scene): Promise<Drive[]> {
  const specialist = scene.as('inson_specialist', scene.person('specialist-uchtepa-1'), centre)
  const colleague = scene.as('inson_specialist', scene.person('specialist-uchtepa-2'), centre)
  const head = scene.as('inson_head', scene.person('head-uchtepa'), centre)
  const text = 'x'
  // The line of the region for the group is used up.
  await scene.put(
    `update account set balance_tiyin = 0 where code in (select 'budget:' || l.id from budget_line l
       where l.region_code = $1 and l.group_code = 'orthosis')`,
    [centre.slice(0, 4)],
  )
  const plain = await putVoucher(scene)
  const barred = await putVoucher(scene)
  await scene.put('update case_file set barred_ids = $1 where id = $2', [[colleague.personId], barred.caseId])
  const own = await putVoucher(scene)
  await scene.put('update case_file set applicant_id = $1 where id = $2', [specialist.personId, own.caseId])
  const ofHead = await putVoucher(scene)
  await scene.put('update case_file set applicant_id = $1 where id = $2', [head.personId, ofHead.caseId])
  const open = await putDecidable(scene, scene.person('citizen-leg'))
  const without = await putApproved(scene, scene.person('citizen-leg'))
  const waiting = await putVoucher(scene)
  const seen = { caseId: waiting.caseId, changeId: await putPrepared(scene, waiting, { act: 'suspend' }) }
  const byHead = await putVoucher(scene)
  const ofHerself = await putPrepared(scene, byHead, { act: 'suspend' }, head.personId)
  const want: Terms = { act: 'suspend' }
  const prepare = (caseId: string, by = specialist, terms: Terms = want) =>
    perform(by, prepareVoucherChange, { caseId, reasonCode: why[terms.act], text, ...terms })
  const changeId = newId()

  const preparing: Parameters<typeof drivesOf>[1] = {}
  const deciding: Parameters<typeof drivesOf>[1] = {}
  for (const [code, { columns, terms, beside }] of Object.entries(obstacles)) {
    const given = await putVoucher(scene, columns)
    await beside?.(scene, given)
    preparing[code] = () => prepare(given.caseId, specialist, terms)
    const decided = await putVoucher(scene, columns)
    await beside?.(scene, decided)
    const prepared = { caseId: decided.caseId, changeId: await putPrepared(scene, decided, terms) }
    deciding[code] = () => perform(head, decideVoucherChange, prepared)
  }
  /** What each of the three says of the case itself. */
  const ofCase = (
    act: (caseId: string, by?: typeof specialist) => ReturnType<Drive['act']>,
    hers: GivenVoucher,
    by = colleague,
  ): Record<string, Drive['act']> => ({
    'applications.error.notFound': () => act(newId()),
    'applications.error.notYours': () => act(barred.caseId, by),
    'applications.error.notPossibleNow': () => act(open.caseId),
    'sides.error.workOnCase': () => act(hers.caseId),
  })
  const decide = (caseId: string, by = head) => perform(by, decideVoucherChange, { caseId, changeId })
  const withdraw = (caseId: string, by = specialist) =>
    perform(by, withdrawVoucherChange, { caseId, changeId })
  return [
    ...drivesOf('prepareVoucherChange', {
      ...ofCase(prepare, own),
      'vouchers.error.notFound': () => prepare(without),
      'vouchers.error.changeWaits': () => prepare(waiting.caseId),
      'vouchers.error.reasonMissing': () => prepare(plain.caseId, specialist, { ...want, reasonCode: 'no' }),
      'vouchers.error.sameKind': () =>
        prepare(plain.caseId, specialist, { act: 'replace', reasonCode: 'needOther' }),
      'vouchers.error.sameCeiling': () => prepare(plain.caseId, specialist, { act: 'replace' }),
      ...preparing,
    }),
    ...drivesOf('decideVoucherChange', {
      ...ofCase(decide, ofHead),
      'vouchers.error.headDecides': () => perform(colleague, decideVoucherChange, seen),
      'vouchers.error.nothingPrepared': () => decide(plain.caseId),
      'vouchers.error.preparedByYou': () =>
        perform(head, decideVoucherChange, { caseId: byHead.caseId, changeId: ofHerself }),
      ...deciding,
    }),
    ...drivesOf('withdrawVoucherChange', {
      ...ofCase(withdraw, own),
      'vouchers.error.nothingPrepared': () => withdraw(plain.caseId),
    }),
  ]
}

/** A voucher that an approved case of the centre gave. */
async function putVoucher(scene: Scene, columns: object = {}): Promise<GivenVoucher> {
  const personId = scene.person('citizen-leg')
  const caseId = await putApproved(scene, personId)
  const [voucherId, rightId] = [newId(), newId()]
  const facts = {
    ...{ id: voucherId, number: voucherId, entitlement_id: rightId, person_id: personId },
    ...{ beneficiary_index: voucherId, device_code: kind, ceiling_tiyin: String(ceiling), status: 'issued' },
    ...{ issued_at: seededNow, valid_until: addDays(today, 30), version: 1, ...columns },
  }
  await scene.put(
    `insert into entitlement (id, person_id, beneficiary_index, device_code, application_id, granted_at, renewable_on)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [rightId, personId, facts.beneficiary_index, facts.device_code, caseId, seededNow, addDays(today, 700)],
  )
  await scene.put('insert into voucher select (jsonb_populate_record(null::voucher, $1)).*', [facts])
  return { caseId, voucherId, beneficiary: facts.beneficiary_index }
}

/** What somebody prepared of it, before it stood against it. */
async function putPrepared(
  scene: Scene,
  { caseId, voucherId }: GivenVoucher,
  terms: Terms,
  preparedById: string | null = scene.person('specialist-uchtepa-1'),
): Promise<string> {
  const id = newId()
  const change = {
    ...{ id, voucher_id: voucherId, application_id: caseId, ordinal: 1, act: terms.act, status: 'prepared' },
    ...{ valid_until: terms.validUntilOn ?? null, reason_code: why[terms.act] },
    valid_until_before: terms.act === 'correct' ? addDays(today, 30) : null,
    device_code: terms.act === 'replace' ? (terms.deviceCode ?? kind) : null,
    ceiling_tiyin: terms.ceilingTiyin == null ? null : String(terms.ceilingTiyin),
    ...{ text_cipher: sealVoucherChangeText('x', id), prepared_by_id: preparedById, prepared_at: seededNow },
    lapses_on: addDays(today, 14),
  }
  await scene.put('insert into voucher_change select (jsonb_populate_record(null::voucher_change, $1)).*', [
    change,
  ])
  return id
}

/** She waits for money for the other kind. */
async function putWait(scene: Scene, { beneficiary }: GivenVoucher): Promise<void> {
  const { caseId, voucherId } = await putVoucher(scene, {
    ...{ beneficiary_index: beneficiary, device_code: otherKind, status: 'expired' },
  })
  await scene.put(
    `insert into budget_wait (entitlement_id, person_id, beneficiary_index, device_code, region_code, group_code, urgency,
        since_on)
      select e.id, e.person_id, e.beneficiary_index, e.device_code, '1726', 'orthosis', 'ordinary', e.granted_at::date
      from entitlement e join voucher v on v.entitlement_id = e.id where e.application_id = $1 and v.id = $2`,
    [caseId, voucherId],
  )
}
