import type { Outcome } from '~/domains/services/schema'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { approveCase } from '~/workflows/cases/approve-case.server'
import { decideLaterDecision } from '~/workflows/cases/decide-later-decision.server'
import type { OutcomeTerms } from '~/workflows/cases/outcomes/outcomes.server'
import { prepareLaterDecision } from '~/workflows/cases/prepare-later-decision.server'
import { withdrawLaterDecision } from '~/workflows/cases/withdraw-later-decision.server'
import { triedKinds } from '../care/outcome-kinds'
import { centre, putDecidable } from './decidable'
import { putApproved, putChange, putGranted } from './given'
import { type AnyContext, type Drive, drivesOf, type Scene } from './scene'

/** What a decision and a later one are refused for when they give anything but a voucher. */
export async function driveGiving(scene: Scene): Promise<Drive[]> {
  return [...drivesOf('approveCase', await driveOutcomes(scene)), ...(await driveLaterDecisions(scene))]
}

/** What each kind of outcome does not take. */
async function driveOutcomes(scene: Scene): Promise<Record<string, Drive['act']>> {
  const spec = scene.as('inson_specialist', scene.person('specialist-uchtepa-1'), centre)
  const approve = async (version: number, outcome: Outcome, terms: Partial<OutcomeTerms>) => {
    await putVersion(scene, version, outcome)
    const one = await putDecidable(scene, scene.person('citizen-leg'), { service: 'material-aid', version })
    const given = { ...one, reasonCode: 'registered', text: undefined, paperEndsOn: null, ...terms }
    return () => perform(spec, approveCase, given)
  }
  const refused = triedKinds.flatMap(({ outcome, refused = {} }) =>
    Object.entries(refused).map(([code, terms]) => ({ outcome, code, terms })),
  )
  const drives: Record<string, Drive['act']> = {}
  for (const [index, { outcome, code, terms }] of refused.entries())
    drives[code] = await approve(60 + index, outcome, terms)

  const status = triedKinds.find(({ outcome }) => outcome.kind === 'status')?.outcome
  if (status?.kind !== 'status') throw new Error('no status is tried')
  const standing = await putGranted(scene)
  await scene.put('update provision set code = $2 where id = $1', [standing, status.code])
  drives['care.error.alreadyHas'] = await approve(59, status, {})
  return drives
}

/** The money of material aid, with another outcome. */
function putVersion(scene: Scene, number: number, outcome: Outcome): Promise<void> {
  return scene.put(
    `insert into service_version (service_code, number, status, definition, published_at, valid_from, valid_until)
     select service_code, $1, 'published', jsonb_set(definition, '{outcome}', $2), '1900-01-01',
       date '1900-01-01' + $1::int, date '1900-01-01' + $1::int
       from service_version where service_code = 'material-aid' and number = 1`,
    [number, JSON.stringify(outcome)],
  )
}

/** What was given, with an appeal of its approval. */
async function putAppealed(
  scene: Scene,
  { status, excludedId = newId() }: { status: 'filed' | 'returned'; excludedId?: string },
): Promise<string> {
  const caseId = await putGranted(scene)
  await scene.put(
    `insert into decision (id, application_id, outcome, reason_code, evidence, decided_by_id, decided_at, appeal_until)
     values ($1, $1, 'approved', 'registered', 'register', $1, now(), '2099-01-01')`,
    [caseId],
  )
  await scene.put(
    `insert into appeal (id, application_id, decision_id, status, channel, text_cipher, filed_by_id, filed_at, centre_code,
       due_on, ground, excluded_ids, reviewer_id, taken_at, answer_cipher, closed_at)
     select $1, $1, $1, $2::appeal_status, 'portal', '', $1, now(), $3, current_date, 'wrongTerm', array[$4::uuid], r.who, r.at, r.text, r.at
       from (select case when $2 = 'returned' then $1::uuid end as who, case when $2 = 'returned' then now() end as at,
         case when $2 = 'returned' then '' end as text) r`,
    [caseId, status, centre, excludedId],
  )
  return caseId
}

const money = { fromOn: '2026-01-01', untilOn: '2099-12-31' }

async function driveLaterDecisions(scene: Scene): Promise<Drive[]> {
  const [specId, headId] = [scene.person('specialist-uchtepa-1'), scene.person('head-uchtepa')]
  const spec = scene.as('inson_specialist', specId, centre)
  const head = scene.as('inson_head', headId, centre)
  const { caseId: open } = await putDecidable(scene, scene.person('citizen-leg'), { service: 'material-aid' })
  const [own, barred] = [await putGranted(scene, { applicant: 'head-uchtepa' }), await putGranted(scene)]
  await scene.put('update case_file set barred_ids = array[$2::uuid] where id = $1', [barred, headId])
  const [paid, waiting, byHead] = [
    await putGranted(scene, { money, applicant: 'citizen-hearing' }),
    await putGranted(scene),
    await putGranted(scene),
  ]
  const [change, ofHead] = [await putChange(scene, waiting, specId), await putChange(scene, byHead, headId)]
  const common = (act: (caseId: string) => ReturnType<Drive['act']>) => ({
    'applications.error.notFound': () => act(newId()),
    'applications.error.notYours': () => act(barred),
    'applications.error.notPossibleNow': () => act(open),
    'sides.error.workOnCase': () => act(own),
  })
  const [appealed, setAside] = [
    await putAppealed(scene, { status: 'filed' }),
    await putAppealed(scene, { status: 'returned', excludedId: headId }),
  ]
  for (const caseId of [appealed, setAside]) await putChange(scene, caseId, specId)
  const changeOf = async (caseId: string) =>
    (await scene.find('select id from provision_change where provision_id = $1', [caseId])).id
  const [changeAppealed, changeAside] = [await changeOf(appealed), await changeOf(setAside)]
  type Prepared = 'suspend' | 'resume' | 'change'
  const prepare = (caseId: string, act: Prepared = 'suspend', fromMonth?: string, untilOn?: string) =>
    perform(head, prepareLaterDecision, {
      ...{ caseId, act, fromMonth: fromMonth ? new Date(fromMonth) : null, monthlyTiyin: null },
      untilOn: untilOn ?? null,
      ...{ reasonCode: 'other', text: 'Asos' },
    })
  const seen = (act: typeof decideLaterDecision | typeof withdrawLaterDecision, by: AnyContext = head) => {
    const run = (caseId: string, changeId: string = newId()) => perform(by, act, { caseId, changeId })
    return run
  }
  const [decide, withdraw] = [seen(decideLaterDecision), seen(withdrawLaterDecision)]
  return [
    ...drivesOf('prepareLaterDecision', {
      ...common(prepare),
      'care.error.notGiven': async () => prepare(await putApproved(scene, scene.person('citizen-leg'))),
      'care.error.actNotPossible': () => prepare(paid, 'resume'),
      'care.error.changeWaits': () => prepare(waiting),
      'care.error.changeMissing': () => prepare(paid, 'change', '2026-02-01'),
      'care.error.changeDayMissing': async () => prepare(await putGranted(scene), 'change'),
      'care.error.untilOutside': () => prepare(paid, 'change', '2026-02-01', '2026-01-15'),
      'care.error.appealWaits': () => prepare(appealed),
      'care.error.otherPeople': () => prepare(setAside),
      'care.error.fromMonthMissing': () => prepare(paid),
      'care.error.fromMonthOutside': () => prepare(paid, 'suspend', '2025-12-01'),
    }),
    ...drivesOf('decideLaterDecision', {
      ...common(decide),
      'care.error.headDecides': () => seen(decideLaterDecision, spec)(waiting, change),
      'care.error.nothingPrepared': () => decide(waiting),
      'care.error.preparedByYou': () => decide(byHead, ofHead),
      'care.error.appealWaits': () => decide(appealed, changeAppealed),
      'care.error.otherPeople': () => decide(setAside, changeAside),
    }),
    ...drivesOf('withdrawLaterDecision', {
      ...common(withdraw),
      'care.error.nothingPrepared': () => withdraw(waiting),
    }),
  ]
}
