import {
  askAgencies,
  assignCase,
  endAbsence,
  giveBackCase,
  giveReason,
  markAbsence,
  passCase,
  refuseCase,
  requestCorrection,
  sendCase,
  takeCase,
  takeOverCase,
} from '~/domains/cases/index.server'
import { newId } from '~/lib/ids'
import type { Result } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { approveCase } from '~/workflows/cases/approve-case.server'
import { driveCitizen } from './citizen.drives'
import { type AnyContext, type Drive, drivesOf, type Scene } from './scene'

const centre = '1726262'

interface Case {
  id: string
  version: number
}

/** Cases of one centre in the states that the refusals need. */
async function putCases(scene: Scene) {
  const [spec, colleague] = [scene.person('specialist-uchtepa-1'), scene.person('specialist-uchtepa-2')]
  const { rows } = await scene.client.query<Case>(
    `select id, version from case_file where service_code = 'device-voucher' and status <> 'approved'
      and centre_code = $1 order by id limit 6`,
    [centre],
  )
  const [free, others, mine, lead] = rows
  if (!free || !others || !mine || !lead) throw new Error('too few cases')
  // About this one nobody has asked the registers.
  const own = await scene.find<Case>(
    `select id, version from case_file a where service_code = 'device-voucher' and status <> 'approved'
      and centre_code = $1 and id <> all ($2::uuid[])
      and not exists (select 1 from agency_check c where c.application_id = a.id) order by id limit 1`,
    [centre, rows.map(({ id }) => id)],
  )
  const place = (one: Case, status: string, assigneeId: string | null, applicantId?: string) =>
    scene.put(
      `update case_file set status = $2::application_status, assignee_id = $3, applicant_id = coalesce($4, applicant_id),
        decided_at = null where id = $1`,
      [one.id, status, assigneeId, applicantId ?? null],
    )
  await place(free, 'submitted', null)
  await place(own, 'in_review', spec)
  await place(others, 'in_review', colleague)
  await place(mine, 'in_review', spec, spec)
  await place(lead, 'in_review', spec, scene.person('head-uchtepa'))
  return { free, own, others, mine, lead }
}

type Move = (context: AnyContext, input: { caseId: string; version: number }) => Promise<Result<unknown>>

interface CommonCases {
  by?: AnyContext
  /** In a state that forbids the move. */
  closed?: Case
  /** A colleague's; null where nobody of the centre is refused so. */
  notYours?: Case | null
}

/** What every move of the staff refuses in the same way. `free` = the state forbids it for a case that nobody has. */
async function driveMoves(scene: Scene, cases: Awaited<ReturnType<typeof putCases>>): Promise<Drive[]> {
  const spec = scene.as('inson_specialist', scene.person('specialist-uchtepa-1'), centre)
  const head = scene.as('inson_head', scene.person('head-uchtepa'), centre)
  const of = ({ id: caseId, version }: Case) => ({ caseId, version })
  const [colleague] = [scene.person('specialist-uchtepa-2')]
  const letter = { text: 'Iltimos, hujjatni qayta yuboring.' }
  const common = (
    command: string,
    move: Move,
    { by = spec, closed = cases.free, notYours = cases.others }: CommonCases = {},
  ) =>
    drivesOf(command, {
      'applications.error.notFound': () => move(by, { caseId: newId(), version: 1 }),
      'applications.error.changed': () => move(by, { caseId: cases.own.id, version: cases.own.version + 7 }),
      ...(command !== 'giveBackCase' && {
        'sides.error.workOnCase': () => move(by, of(by === head ? cases.lead : cases.mine)),
      }),
      ...(notYours && { 'applications.error.notYours': () => move(by === head ? spec : by, of(notYours)) }),
      ...(closed && { 'applications.error.notPossibleNow': () => move(by, of(closed)) }),
    })
  // Taken by her, but in a state that no work is done in.
  const asked = await scene.find<Case>(
    `select id, version from case_file where centre_code = $1
      and id <> all ($2::uuid[]) order by id desc limit 1`,
    [centre, Object.values(cases).map(({ id }) => id)],
  )
  await scene.put(`update case_file set status = 'withdrawn', assignee_id = $2 where id = $1`, [
    ...[asked.id, spec.personId],
  ])
  // A colleague's, and over.
  const ended = await scene.find<Case>(
    `select id, version from case_file where centre_code = $1
      and id <> all ($2::uuid[]) order by id desc limit 1`,
    [centre, [asked, ...Object.values(cases)].map(({ id }) => id)],
  )
  await scene.put(`update case_file set status = 'withdrawn', assignee_id = $2 where id = $1`, [
    ...[ended.id, colleague],
  ])
  const steps = ['contact'] as const
  const sending = { centreCode: '1718401', reasonCode: 'movedHouse' } as const
  return [
    ...drivesOf('giveReason', {
      'applications.error.notYours': () =>
        perform(spec, giveReason, { caseId: newId(), reasonCode: 'personAsked' }),
      'applications.error.reasonMissing': () =>
        perform(spec, giveReason, { caseId: cases.free.id, reasonCode: 'supervision' }),
    }),
    ...common('takeCase', (by, one) => perform(by, takeCase, one), { closed: cases.own, notYours: null }),
    ...common('takeOverCase', (by, one) => perform(by, takeOverCase, one), {
      closed: ended,
      notYours: cases.own,
    }),
    ...common('giveBackCase', (by, one) => perform(by, giveBackCase, one), { closed: asked }),
    ...common('assignCase', (by, one) => perform(by, assignCase, { ...one, assigneeId: colleague }), {
      by: head,
      closed: asked,
    }),
    ...common(
      'passCase',
      (by, one) => perform(by, passCase, { ...one, headId: scene.person('head-uchtepa') }),
      {
        closed: asked,
      },
    ),
    ...common(
      'requestCorrection',
      (by, { caseId, version }) =>
        perform(by, requestCorrection, { caseId, version, steps: [...steps], ...letter }),
      { closed: asked },
    ),
    ...common(
      'approveCase',
      (by, { caseId, version }) =>
        perform(by, approveCase, { caseId, version, reasonCode: 'entitled', text: '' } as never),
      { closed: asked },
    ),
    ...common(
      'refuseCase',
      (by, { caseId, version }) =>
        perform(by, refuseCase, { caseId, version, reasonCode: 'notEntitled', ...letter } as never),
      { closed: asked },
    ),
    ...common('sendCase', (by, one) => perform(by, sendCase, { ...one, ...sending }), {
      ...{ by: head, closed: asked },
    }),
    ...drivesOf('sendCase', {
      'staff.send.error.centre': () =>
        perform(head, sendCase, { ...of(cases.own), ...sending, centreCode: centre }),
    }),
    ...drivesOf('askAgencies', {
      'applications.error.notFound': () => askAgencies(spec, { caseId: newId() }),
      'applications.error.notYours': () => askAgencies(spec, { caseId: cases.others.id }),
      'applications.error.notPossibleNow': () => askAgencies(spec, { caseId: asked.id }),
      'sides.error.workOnCase': () => askAgencies(spec, { caseId: cases.mine.id }),
    }),
    ...drivesOf('takeOverCase', {
      'applications.error.colleagueThere': () => perform(spec, takeOverCase, of(cases.others)),
    }),
    ...drivesOf('assignCase', {
      'applications.error.assigneeMissing': () =>
        perform(head, assignCase, { ...of(cases.own), assigneeId: scene.person('auditor') }),
      'sides.error.assignCase': () =>
        perform(head, assignCase, { ...of(cases.mine), assigneeId: scene.person('specialist-uchtepa-1') }),
    }),
    ...drivesOf('passCase', {
      'applications.error.headMissing': () =>
        perform(spec, passCase, { ...of(cases.own), headId: colleague }),
      'sides.error.assignCase': () =>
        perform(spec, passCase, { ...of(cases.lead), headId: scene.person('head-uchtepa') }),
    }),
    ...drivesOf('requestCorrection', {
      'applications.error.stepsMissing': () =>
        perform(spec, requestCorrection, {
          caseId: cases.own.id,
          ...{ version: cases.own.version, steps: ['no-such-page'], ...letter },
        } as never),
    }),
    ...drivesOf('approveCase', {
      'applications.error.checksMissing': () =>
        perform(spec, approveCase, {
          caseId: cases.own.id,
          version: cases.own.version,
          reasonCode: 'entitled',
        } as never),
    }),
  ]
}

function driveAbsences(scene: Scene): Drive[] {
  const head = scene.as('inson_head', scene.person('head-uchtepa'), centre)
  const one = scene.person('specialist-uchtepa-1')
  const today = dayOf(head.now())
  const day = (days: number) => new Date(today.getTime() + days * 86_400_000)
  const mark =
    (personId: string, from: number, until: number, by = head, deputyId: string | null = null) =>
    () =>
      perform(by, markAbsence, { personId, fromOn: day(from), untilOn: day(until), deputyId })
  return [
    ...drivesOf('markAbsence', {
      'applications.error.notYours': mark(
        scene.person('auditor'),
        0,
        1,
        scene.as('citizen', head.personId, centre),
      ),
      'applications.error.absentMissing': mark(scene.person('auditor'), 0, 1),
      'applications.error.absencePast': mark(one, -9, -8),
      'applications.error.absenceOverlaps': mark(scene.person('deputy-uchtepa'), 5, 6),
      'applications.error.deputyMissing': mark(one, 0, 1, head, scene.person('auditor')),
      'applications.error.deputyAway': mark(one, 0, 1, head, scene.person('deputy-uchtepa')),
    }),
    ...drivesOf('endAbsence', { 'applications.error.notYours': () => perform(head, endAbsence, newId()) }),
  ]
}

export async function driveCases(scene: Scene): Promise<Drive[]> {
  const cases = await putCases(scene)
  const today = dayOf(scene.as('system').now())
  await scene.put(
    `insert into staff_absence (id, person_id, centre_code, from_on, until_on, marked_by_id, created_at)
      values ($1, $2, $3, $4, $4::date + 9, $5, now())`,
    [newId(), scene.person('deputy-uchtepa'), centre, today, scene.person('head-uchtepa')],
  )
  return [
    ...(await driveMoves(scene, cases)),
    ...driveAbsences(scene),
    ...(await driveCitizen(scene, cases.free)),
  ]
}
