import {
  addDocument,
  askAgencies,
  deleteDraft,
  endAbsence,
  giveBackApplication,
  markAbsence,
  removeDocument,
  saveAnswer,
} from '~/domains/applications/index.server'
import { newId } from '~/lib/ids'
import type { Result } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { approveApplication } from '~/workflows/approve-application.server'
import { refuseApplication } from '~/workflows/refuse-application.server'
import { requestCorrection } from '~/workflows/request-correction.server'
import { startApplication } from '~/workflows/start-application.server'
import { submitApplication } from '~/workflows/submit-application.server'
import {
  assignApplication,
  passToHead,
  takeApplication,
  takeOverApplication,
} from '~/workflows/take-application.server'
import { withdrawApplication } from '~/workflows/withdraw-application.server'
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
    `select id, version from application where number is not null and snapshot_cipher <> '' and status <> 'approved'
      and centre_code = $1 order by id limit 6`,
    [centre],
  )
  const [free, others, mine, lead] = rows
  if (!free || !others || !mine || !lead) throw new Error('too few cases')
  // About this one nobody has asked the registers.
  const own = await scene.find<Case>(
    `select id, version from application a where number is not null and snapshot_cipher <> '' and status <> 'approved'
      and centre_code = $1 and id <> all ($2::uuid[])
      and not exists (select 1 from agency_check c where c.application_id = a.id) order by id limit 1`,
    [centre, rows.map(({ id }) => id)],
  )
  const place = (one: Case, status: string, assigneeId: string | null, applicantId?: string) =>
    scene.put(
      `update application set status = $2::application_status, assignee_id = $3, applicant_id = coalesce($4, applicant_id),
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

type Move = (
  context: AnyContext,
  input: { applicationId: string; version: number },
) => Promise<Result<unknown>>

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
  const of = ({ id: applicationId, version }: Case) => ({ applicationId, version })
  const [colleague] = [scene.person('specialist-uchtepa-2')]
  const letter = { text: 'Iltimos, hujjatni qayta yuboring.' }
  const common = (
    command: string,
    move: Move,
    { by = spec, closed = cases.free, notYours = cases.others }: CommonCases = {},
  ) =>
    drivesOf(command, {
      'applications.error.notFound': () => move(by, { applicationId: newId(), version: 1 }),
      'applications.error.changed': () =>
        move(by, { applicationId: cases.own.id, version: cases.own.version + 7 }),
      ...(command !== 'giveBackApplication' && {
        'sides.error.workOnCase': () => move(by, of(by === head ? cases.lead : cases.mine)),
      }),
      ...(notYours && { 'applications.error.notYours': () => move(by === head ? spec : by, of(notYours)) }),
      ...(closed && { 'applications.error.notPossibleNow': () => move(by, of(closed)) }),
    })
  // Taken by her, but in a state that no work is done in.
  const asked = await scene.find<Case>(
    `select id, version from application where centre_code = $1 and number is not null and snapshot_cipher <> ''
      and id <> all ($2::uuid[]) order by id desc limit 1`,
    [centre, Object.values(cases).map(({ id }) => id)],
  )
  await scene.put(`update application set status = 'withdrawn', assignee_id = $2 where id = $1`, [
    ...[asked.id, spec.personId],
  ])
  const steps = ['contact'] as const
  return [
    ...common('takeApplication', takeApplication, { closed: cases.own, notYours: null }),
    ...common('takeOverApplication', takeOverApplication, { notYours: null }),
    ...common('giveBackApplication', giveBackApplication, { closed: asked }),
    ...common('assignApplication', (by, one) => assignApplication(by, { ...one, assigneeId: colleague }), {
      by: head,
      closed: asked,
    }),
    ...common('passToHead', (by, one) => passToHead(by, { ...one, headId: scene.person('head-uchtepa') }), {
      closed: asked,
    }),
    ...common(
      'requestCorrection',
      (by, { applicationId, version }) =>
        requestCorrection(by, applicationId, { version, steps: [...steps], ...letter }),
      { closed: asked },
    ),
    ...common(
      'approveApplication',
      (by, { applicationId, version }) =>
        approveApplication(by, applicationId, { version, reasonCode: 'entitled', text: '' } as never),
      { closed: asked },
    ),
    ...common(
      'refuseApplication',
      (by, { applicationId, version }) =>
        refuseApplication(by, applicationId, { version, reasonCode: 'notEntitled', ...letter } as never),
      { closed: asked },
    ),
    ...drivesOf('askAgencies', {
      'applications.error.notFound': () => askAgencies(spec, { applicationId: newId() }),
      'applications.error.notYours': () => askAgencies(spec, { applicationId: cases.others.id }),
      'applications.error.notPossibleNow': () => askAgencies(spec, { applicationId: asked.id }),
      'sides.error.workOnCase': () => askAgencies(spec, { applicationId: cases.mine.id }),
    }),
    ...drivesOf('takeOverApplication', {
      'applications.error.colleagueThere': () => takeOverApplication(spec, of(cases.others)),
    }),
    ...drivesOf('assignApplication', {
      'applications.error.assigneeMissing': () =>
        assignApplication(head, { ...of(cases.own), assigneeId: scene.person('auditor') }),
      'sides.error.assignCase': () =>
        assignApplication(head, { ...of(cases.mine), assigneeId: scene.person('specialist-uchtepa-1') }),
    }),
    ...drivesOf('passToHead', {
      'applications.error.headMissing': () => passToHead(spec, { ...of(cases.own), headId: colleague }),
      'sides.error.assignCase': () =>
        passToHead(spec, { ...of(cases.lead), headId: scene.person('head-uchtepa') }),
    }),
    ...drivesOf('requestCorrection', {
      'applications.error.stepsMissing': () =>
        requestCorrection(spec, cases.own.id, {
          ...{ version: cases.own.version, steps: ['no-such-page'], ...letter },
        } as never),
    }),
    ...drivesOf('approveApplication', {
      'applications.error.checksMissing': () =>
        approveApplication(spec, cases.own.id, {
          version: cases.own.version,
          reasonCode: 'entitled',
        } as never),
    }),
  ]
}

function driveAbsences(scene: Scene): Drive[] {
  const head = scene.as('inson_head', scene.person('head-uchtepa'), centre)
  const today = dayOf(head.now())
  const day = (days: number) => new Date(today.getTime() + days * 86_400_000)
  const mark =
    (personId: string, from: number, until: number, by = head) =>
    () =>
      markAbsence(by, { personId, fromOn: day(from), untilOn: day(until) })
  return [
    ...drivesOf('markAbsence', {
      'applications.error.notYours': mark(
        scene.person('auditor'),
        0,
        1,
        scene.as('citizen', head.personId, centre),
      ),
      'applications.error.absentMissing': mark(scene.person('auditor'), 0, 1),
      'applications.error.absencePast': mark(scene.person('specialist-uchtepa-1'), -9, -8),
      'applications.error.absenceOverlaps': mark(scene.person('deputy-uchtepa'), 5, 6),
    }),
    ...drivesOf('endAbsence', { 'applications.error.notYours': () => endAbsence(head, newId()) }),
  ]
}

/** What the citizen does with a draft and a case of her own. */
async function driveCitizen(scene: Scene, cases: Awaited<ReturnType<typeof putCases>>): Promise<Drive[]> {
  const { applicant } = await scene.find<{ applicant: string }>(
    'select applicant_id as applicant from application where id = $1',
    [cases.free.id],
  )
  const me = scene.as('citizen', applicant)
  const over = await scene.find<{ id: string; applicant: string }>(
    `select id, applicant_id as applicant from application where status = 'approved' and number is not null limit 1`,
  )
  const started = await startApplication(me, 'device-voucher')
  if (!started.ok) throw new Error(started.error)
  const draft = started.value.id
  const step = (applicationId: string, name: string, value: unknown) => () =>
    saveAnswer(me, { applicationId, step: name as 'device', value: value as never })
  const file = { kind: 'other', name: 'x.jpg' } as const
  const add = (applicationId: string, bytes: Buffer) => () =>
    addDocument(me, { ...file, applicationId, bytes })
  const form = { submissionKey: newId(), declaration: 'on' } as const
  const photo = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  return [
    ...drivesOf('saveAnswer', {
      'applications.error.notFound': step(newId(), 'contact', {}),
      'applications.error.notEditable': step(cases.free.id, 'contact', {}),
      'applications.error.answerWrong': step(draft, 'for-whom', {}),
    }),
    ...drivesOf('deleteDraft', {
      'applications.error.notFound': () => deleteDraft(me, newId()),
      'applications.error.notEditable': () => deleteDraft(me, cases.free.id),
    }),
    ...drivesOf('removeDocument', {
      'applications.error.notFound': () => removeDocument(me, { applicationId: draft, documentId: newId() }),
    }),
    ...drivesOf('addDocument', {
      'applications.error.fileEmpty': add(draft, Buffer.alloc(0)),
      'applications.error.fileTooLarge': add(draft, Buffer.alloc(10 * 1024 * 1024 + 1)),
      'applications.error.fileType': add(draft, Buffer.from('GIF89a and more')),
      'applications.error.notFound': add(newId(), photo),
      'applications.error.notEditable': add(cases.free.id, photo),
    }),
    ...drivesOf('submitApplication', {
      'applications.error.notFound': () => submitApplication(me, newId(), form),
      'applications.error.incomplete': () => submitApplication(me, draft, form),
    }),
    ...drivesOf('startApplication', {
      'applications.error.notOnline': () => startApplication(me, 'no-such-service'),
    }),
    ...drivesOf('withdrawApplication', {
      'applications.error.notFound': () =>
        withdrawApplication(me, newId(), { version: 1, reasonCode: 'other' } as never),
      'applications.error.notWithdrawable': () =>
        withdrawApplication(scene.as('citizen', over.applicant), over.id, {
          version: 1,
          reasonCode: 'other',
        } as never),
      'applications.error.changed': () =>
        withdrawApplication(me, cases.free.id, {
          version: cases.free.version + 7,
          reasonCode: 'other',
        } as never),
    }),
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
  return [...(await driveMoves(scene, cases)), ...driveAbsences(scene), ...(await driveCitizen(scene, cases))]
}
