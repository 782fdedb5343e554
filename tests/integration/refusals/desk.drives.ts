import {
  completeTask,
  recordNote,
  recordPaperReview,
  saveQueueFilter,
  settleDisagreement,
} from '~/domains/cases/index.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { approveCase } from '~/workflows/cases/approve-case.server'
import { centre, putDecidable } from './decidable'
import { type Drive, drivesOf, type Scene } from './scene'

/** What is refused of the work on a case that decides nothing yet. */
export async function driveDesk(scene: Scene): Promise<Drive[]> {
  const spec = scene.as('inson_specialist', scene.person('specialist-uchtepa-1'), centre)
  const colleague = scene.as('inson_specialist', scene.person('specialist-uchtepa-2'), centre)
  const put = (given?: Parameters<typeof putDecidable>[2], applicant = 'citizen-leg') =>
    putDecidable(scene, scene.person(applicant), given)
  const one = await put({ hasPaper: true })
  const own = await put({ hasPaper: true }, 'specialist-uchtepa-1')
  const closed = await put({ hasPaper: true })
  await scene.put(`update case_file set status = 'correction_requested' where id = $1`, [closed.caseId])
  const secret = await put()
  await scene.put('update case_file set is_protected = true, handler_ids = array[$2::uuid] where id = $1', [
    ...[secret.caseId, spec.personId],
  ])
  const settle =
    (caseId: string, by = spec) =>
    () =>
      perform(by, settleDisagreement, { caseId, key: 'none', side: 'register', text: 'Asos' })
  const review =
    (caseId: string, by = spec) =>
    () =>
      perform(by, recordPaperReview, { caseId, documentId: caseId, refused: null })
  const note =
    (caseId: string, by = spec) =>
    () =>
      perform(by, recordNote, { caseId, note: 'Qayd' })
  const complete = (caseId: string, taskId: string) => () => perform(spec, completeTask, { caseId, taskId })
  const theirs = await putTask(scene, one.caseId, 'review', colleague.personId)
  const decide = await putTask(scene, one.caseId, 'decide', spec.personId)
  const differs = await put({ said: { validUntil: '2099-05-31', familyName: 'Boshqa', alive: true } })
  return [
    ...drivesOf('settleDisagreement', {
      'applications.error.notFound': settle(newId()),
      'sides.error.workOnCase': settle(own.caseId),
      'applications.error.notYours': settle(one.caseId, colleague),
      'applications.error.notPossibleNow': settle(closed.caseId),
      'applications.error.disagreementGone': settle(one.caseId),
    }),
    ...drivesOf('recordPaperReview', {
      'applications.error.notFound': review(newId()),
      'sides.error.workOnCase': review(own.caseId),
      'applications.error.notYours': review(one.caseId, colleague),
      'applications.error.notPossibleNow': review(closed.caseId),
    }),
    ...drivesOf('recordNote', {
      'applications.error.notFound': note(secret.caseId, colleague),
      'sides.error.workOnCase': note(own.caseId),
    }),
    ...drivesOf('completeTask', {
      'applications.error.notFound': complete(one.caseId, newId()),
      'sides.error.workOnCase': complete(own.caseId, newId()),
      'applications.error.notYours': complete(one.caseId, theirs),
      'applications.error.notPossibleNow': complete(one.caseId, decide),
    }),
    ...drivesOf('approveCase', {
      'applications.error.disagreementOpen': () =>
        perform(spec, approveCase, {
          ...{ ...differs, reasonCode: 'certificateNames', text: undefined, paperEndsOn: null },
        }),
    }),
    ...(await driveFilters(scene)),
  ]
}

/** As many stand beside her queue as may. */
async function driveFilters(scene: Scene): Promise<Drive[]> {
  const [staff, citizen] = [scene.person('specialist-uchtepa-1'), scene.person('citizen-leg')]
  await scene.put(
    `insert into queue_filter (id, person_id, name, query, created_at)
     select gen_random_uuid(), $1, n::text, 'service=' || n, now() from generate_series(1, 20) n`,
    [staff],
  )
  const save = (by: ReturnType<Scene['as']>) => () =>
    perform(by, saveQueueFilter, { name: 'Bugun', query: 'due=today' })
  return drivesOf('saveQueueFilter', {
    'applications.error.notYours': save(scene.as('citizen', citizen)),
    'applications.error.filtersFull': save(scene.as('inson_specialist', staff, centre)),
  })
}

async function putTask(
  scene: Scene,
  caseId: string,
  kind: string,
  assigneeId: string | null,
): Promise<string> {
  const id = newId()
  await scene.put(
    `insert into case_task (id, application_id, kind, status, assignee_id, due_on, created_at)
     values ($1, $2, $3::case_task_kind, 'open', $4, now(), now())`,
    [id, caseId, kind, assigneeId],
  )
  return id
}
