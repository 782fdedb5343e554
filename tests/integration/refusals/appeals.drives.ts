import { assignCase, passCase, takeAppeal } from '~/domains/cases/index.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { decideAppeal } from '~/workflows/cases/appeals/decide-appeal.server'
import { recordAppeal } from '~/workflows/cases/appeals/record-appeal.server'
import { takeBackAppeal } from '~/workflows/cases/appeals/take-back-appeal.server'
import { seededNow } from '../../setup/test-day'
import { centre, putDecidable } from './decidable'
import { putChange, putGranted } from './given'
import { type Drive, drivesOf, type Scene } from './scene'

const words = { text: 'Qarorga rozi emasman' }

/** What an appeal and the reviewer's answer are refused for. */
export async function driveAppeals(scene: Scene): Promise<Drive[]> {
  const leg = scene.person('citizen-leg')
  const [specId, headId, deputyId] = [
    scene.person('specialist-uchtepa-1'),
    scene.person('head-uchtepa'),
    scene.person('deputy-uchtepa'),
  ]
  const me = scene.as('citizen', leg)
  const spec = scene.as('inson_specialist', specId, centre)
  const [head, deputy] = [headId, deputyId].map((id) => scene.as('inson_head', id, centre)) as [
    typeof me,
    typeof me,
  ]
  const [open, over, free, own] = [
    (await putDecidable(scene, leg)).caseId,
    await putRefused(scene, leg, '2000-01-01'),
    await putRefused(scene, leg),
    await putRefused(scene, headId),
  ]
  const filed = await putRefused(scene, leg)
  const [appeal, taken, mine] = [
    await putAppeal(scene, filed, { excludedId: deputyId }),
    await putAppeal(scene, await putRefused(scene, leg), { reviewerId: headId }),
    await putAppeal(scene, own),
  ]
  const barred = await putDecidable(scene, leg)
  await scene.put('update case_file set barred_ids = array[$2::uuid, $3] where id = $1', [
    ...[barred.caseId, scene.person('specialist-uchtepa-2'), deputyId],
  ])
  const file =
    (caseId: string, by = me, channel: 'portal' | 'desk' = 'portal') =>
    () =>
      perform(by, recordAppeal, { caseId, channel, ...words })
  const review = (act: (by: typeof me, appealId: string) => ReturnType<Drive['act']>) => ({
    'applications.error.notFound': () => act(head, newId()),
    'applications.error.appealBarred': () => act(deputy, appeal),
    'applications.error.appealMoved': () => act(deputy, taken),
    'sides.error.reviewAppeal': () => act(head, mine),
  })
  return [
    ...drivesOf('recordAppeal', {
      'applications.error.notFound': file(newId()),
      'applications.error.notAppealable': file(open),
      'applications.error.appealOver': file(over),
      'applications.error.appealFiled': file(filed),
      'applications.error.appealGroundMissing': file(await putApproval(scene)),
      'sides.error.workOnCase': file(own, head, 'desk'),
    }),
    ...drivesOf(
      'takeAppeal',
      review((by, appealId) => perform(by, takeAppeal, { appealId })),
    ),
    ...drivesOf('decideAppeal', {
      ...(await driveGiven(scene, head)),
      ...review((by, appealId) => perform(by, decideAppeal, { appealId, outcome: 'uphold', ...words })),
      'applications.error.appealOutcomeMissing': await putForeign(scene, free, head),
    }),
    ...drivesOf('takeBackAppeal', {
      'applications.error.notFound': () => perform(me, takeBackAppeal, { caseId: newId() }),
      'applications.error.appealMoved': () => perform(me, takeBackAppeal, { caseId: over }),
    }),
    ...drivesOf('assignCase', {
      'applications.error.assigneeBarred': () =>
        perform(head, assignCase, { ...barred, assigneeId: scene.person('specialist-uchtepa-2') }),
    }),
    ...drivesOf('passCase', {
      'applications.error.assigneeBarred': () => perform(spec, passCase, { ...barred, headId: deputyId }),
    }),
  ]
}

async function putRefused(scene: Scene, applicantId: string, until = '2099-01-01'): Promise<string> {
  const { caseId } = await putDecidable(scene, applicantId)
  await scene.put(`update case_file set status = 'refused', decided_at = now() where id = $1`, [caseId])
  await scene.put(
    `insert into decision (id, application_id, outcome, reason_code, decided_by_id, decided_at, appeal_until)
     values ($1, $1, 'refused', 'noCertificate', $2, $3, $4)`,
    [caseId, scene.person('specialist-uchtepa-1'), seededNow, until],
  )
  return caseId
}

/** An approval that gave money. */
async function putApproval(scene: Scene, year = 2120): Promise<string> {
  // Nobody has the same money twice at a time.
  const money = { fromOn: `${year}-03-01`, untilOn: `${year}-12-31` }
  const caseId = await putGranted(scene, { money, applicant: 'citizen-leg' })
  await scene.put(
    `insert into decision (id, application_id, outcome, reason_code, evidence, decided_by_id, decided_at, appeal_until)
     values ($1, $1, 'approved', 'registered', 'register', $2, $3, '2099-01-01')`,
    [caseId, scene.person('specialist-uchtepa-1'), seededNow],
  )
  return caseId
}

/** What a reviewer may not make of what was given. */
async function driveGiven(
  scene: Scene,
  head: ReturnType<Scene['as']>,
): Promise<Record<string, Drive['act']>> {
  const reviewerId = head.personId
  const sum = await putAppeal(scene, await putApproval(scene, 2121), { reviewerId, ground: 'tooLittle' })
  const ended = await putApproval(scene, 2122)
  const changeId = await putChange(scene, ended, scene.person('specialist-uchtepa-1'))
  await scene.put(
    `update provision_change set status = 'decided', decision_id = $2, closed_by_id = $2, closed_at = now() where id = $1`,
    [changeId, ended],
  )
  await scene.put(`update provision set status = 'ended', ended_on = '2122-02-28' where id = $1`, [ended])
  await scene.put('update provision set beneficiary_index = $2 where id = any ($1)', [
    ...[[ended, await putApproval(scene, 2122)], 'the same person'],
  ])
  const end = await putAppeal(scene, ended, { reviewerId, ground: 'later' })
  const answer = (appealId: string, terms = {}) => {
    const said = { appealId, outcome: 'change' as const, ...words, ...terms }
    return () => perform(head, decideAppeal, said)
  }
  return {
    'care.error.changeMissing': answer(sum),
    'care.error.untilOutside': answer(sum, { untilOn: '2121-01-01' }),
    'care.error.fromMonthOutside': answer(sum, { fromMonth: new Date('2121-01-01'), monthlyTiyin: 1_000n }),
    'care.error.givenAnew': answer(end),
  }
}

interface Put {
  reviewerId: string | null
  excludedId: string
  ground: string
  decisionId: string
}

async function putAppeal(
  scene: Scene,
  caseId: string,
  { reviewerId = null, excludedId = newId(), ground = 'refused', decisionId = caseId }: Partial<Put> = {},
): Promise<string> {
  const id = newId()
  await scene.put(
    `insert into appeal (id, application_id, decision_id, status, channel, text_cipher, filed_by_id, filed_at, centre_code,
       due_on, excluded_ids, reviewer_id, taken_at, ground)
     values ($1, $2, $9, $3, 'portal', '', $2, $4::timestamptz, $5, $4::timestamptz::date, array[$6::uuid], $7, $8, $10)`,
    [
      ...[id, caseId, reviewerId ? 'in_review' : 'filed', seededNow, centre, excludedId],
      ...[reviewerId, reviewerId && seededNow, decisionId, ground],
    ],
  )
  return id
}

/** An appeal that came from another centre: its reviewer has no case to decide. */
async function putForeign(
  scene: Scene,
  caseId: string,
  head: ReturnType<Scene['as']>,
): Promise<Drive['act']> {
  await scene.put(`update case_file set centre_code = '1726266' where id = $1`, [caseId])
  const appealId = await putAppeal(scene, caseId, { reviewerId: head.personId })
  return () => perform(head, decideAppeal, { appealId, outcome: 'change', ...words })
}
