import {
  addAccreditationPaper,
  approveMakerDecision,
  createAccreditation,
  decideMakerAppeal,
  prepareMakerDecision,
  recordCheck,
  recordVisit,
  removeAccreditationPaper,
  submitAccreditation,
  submitMakerAppeal,
  updateAccreditation,
  withdrawAccreditation,
  withdrawMakerAppeal,
  withdrawMakerDecision,
} from '~/domains/makers/index.server'
import { newId } from '~/lib/ids'
import { addDays } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { drawSheet } from '../../../../prisma/seed/applications/papers'
import { approverOf, draft, lookAt, must, said, send, term, today } from '../../makers/accreditation/workshop'
import { type AnyContext, type Drive, drivesOf, type Scene } from '../scene'

type Ids = Awaited<ReturnType<typeof setScene>>

/** What a workshop and its approvers are refused for. */
export async function driveAccreditation(scene: Scene): Promise<Drive[]> {
  const ids = await setScene(scene)
  return [...driveWorkshop(ids), ...driveReview(ids), ...driveDecisions(ids), ...driveAppeals(ids)]
}

async function setScene(scene: Scene) {
  const citizen = (key: string) => scene.as('citizen', scene.person(key))
  const [drafter, bare, sender] = [
    citizen('citizen-leg'),
    citizen('citizen-parent'),
    citizen('citizen-hearing'),
  ]
  const idOf = async (name: string) =>
    (await scene.find('select id from accreditation where name = $1', [name])).id
  const bareId = newId()
  must(await perform(bare, createAccreditation, { ...said, accreditationId: bareId }))
  const [draftId, waitingId] = [await draft(drafter), await send(sender)]
  const approver = approverOf(scene)
  const refusal = { act: 'refuse', text: 'Hujjat yetishmaydi' } as const
  const waiting = must(
    await perform(approver, prepareMakerDecision, { accreditationId: waitingId, ...refusal }),
  )
  const { id: makerId } = await scene.find(
    // None of which a device is ready: drives of hand-overs stop such a maker for a moment.
    `select m.id from maker m where m.status = 'accredited' and m.name <> 'Baraka tayanch'
        and not exists (select from device_order o where o.maker_id = m.id and o.status = 'ready') order by m.slug limit 1`,
  )
  const suspend = { makerId, act: 'suspend', text: 'Nazorat tugaguncha' } as const
  const moved = must(await perform(approver, prepareMakerDecision, suspend))
  await scene.put(`update maker set status = 'withdrawn' where id = $1`, [makerId])
  const [sentId, endingId, appealedId] = [
    await idOf('Kamolot protez'),
    await idOf('Baraka tayanch'),
    await idOf('Umid poyabzal'),
  ]
  const decisionOf = async (accreditationId: string) =>
    (await scene.find('select id from maker_decision where accreditation_id = $1', [accreditationId])).id
  const { id: suspendedMakerId } = await scene.find(`select id from maker where name = 'Najot texnika'`)
  const ending = await decisionOf(endingId)
  // An application of which everything is met.
  const met = citizen('citizen-pension')
  const metId = await send(met)
  await lookAt(approver, metId)
  for (let index = 0; index < 40; index++)
    await scene.put(
      `insert into accreditation_document select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(),
         'sha256', $2::text, 'kind', 'premises', 'accreditation_id', $3::uuid))).* from accreditation_document d where d.accreditation_id = $1 and d.kind = 'registration' limit 1`,
      [draftId, String(index), bareId],
    )
  return {
    ...{ scene, drafter, bare, sender, approver, second: approverOf(scene, 'approver-2'), met, metId },
    ...{ bareId, draftId, waitingId, waiting, makerId, moved, sentId, endingId, ending, appealedId },
    ...{ suspendedMakerId, appealed: await decisionOf(appealedId) },
    sheet: await drawSheet(),
    related: scene.as('approver', scene.person('workshop-new')),
    relatedWaiting: { ...sender, role: 'approver' } as AnyContext,
    relatedAppeal: scene.as('approver', scene.person('workshop-appeals')),
    owner: citizen('workshop-ending'),
    appellant: citizen('workshop-appeals'),
  }
}

function driveWorkshop(ids: Ids): Drive[] {
  const { scene, drafter, bare, sender, approver, owner } = ids
  const create = (by: AnyContext, changes: Partial<typeof said> = {}) =>
    perform(by, createAccreditation, { ...said, accreditationId: newId(), ...changes })
  const update = (accreditationId: string, changes: Partial<typeof said> = {}, by = drafter) =>
    perform(by, updateAccreditation, { ...said, accreditationId, ...changes })
  const file = { kind: 'registration' as const, deviceCode: null, name: 'a.pdf' }
  const add = (accreditationId: string, by: AnyContext, kind: 'registration' | 'licence' = 'registration') =>
    addAccreditationPaper(by, { accreditationId, ...file, kind, bytes: ids.sheet })
  const drive = {
    'accreditation.error.notFound': () => add(newId(), drafter),
    'accreditation.error.decided': () => add(ids.endingId, owner),
    'accreditation.error.paperKind': () => add(ids.draftId, drafter, 'licence'),
    'accreditation.error.tooManyPapers': () => add(ids.bareId, bare),
  }
  return [
    ...drivesOf('createAccreditation', {
      'accreditation.error.notAllowed': () => create(approver),
      'accreditation.error.district': () => create(owner, { soato: '9999999' }),
      'accreditation.error.deviceUnknown': () => create(owner, { deviceCodes: ['no'] }),
      'accreditation.error.openAlready': () => create(drafter),
    }),
    ...drivesOf('updateAccreditation', {
      'accreditation.error.notFound': () => update(newId()),
      'accreditation.error.sent': () => update(ids.waitingId, {}, sender),
      'accreditation.error.district': () => update(ids.draftId, { soato: '9999999' }),
      'accreditation.error.deviceUnknown': () => update(ids.draftId, { deviceCodes: ['no'] }),
    }),
    ...drivesOf('submitAccreditation', {
      'accreditation.error.notFound': () =>
        perform(drafter, submitAccreditation, { accreditationId: ids.sentId }),
      'accreditation.error.sent': () =>
        perform(sender, submitAccreditation, { accreditationId: ids.waitingId }),
      'accreditation.error.papersMissing': () =>
        perform(bare, submitAccreditation, { accreditationId: ids.bareId }),
    }),
    ...drivesOf('withdrawAccreditation', {
      'accreditation.error.notFound': () =>
        perform(drafter, withdrawAccreditation, { accreditationId: ids.sentId }),
      'accreditation.error.decided': () =>
        perform(owner, withdrawAccreditation, { accreditationId: ids.endingId }),
      'accreditation.error.decisionWaits': () =>
        perform(sender, withdrawAccreditation, { accreditationId: ids.waitingId }),
    }),
    ...drivesOf('addAccreditationPaper', {
      ...drive,
      'applications.error.fileEmpty': () =>
        addAccreditationPaper(drafter, { accreditationId: ids.draftId, ...file, bytes: Buffer.alloc(0) }),
    }),
    ...drivesOf('removeAccreditationPaper', {
      'accreditation.error.notFound': () =>
        perform(drafter, removeAccreditationPaper, { accreditationId: ids.draftId, documentId: newId() }),
      'accreditation.error.sent': async () => {
        const { id: documentId } = await scene.find(
          'select id from accreditation_document where accreditation_id = $1 and removed_at is null',
          [ids.waitingId],
        )
        return perform(sender, removeAccreditationPaper, { accreditationId: ids.waitingId, documentId })
      },
    }),
  ]
}

function driveReview(ids: Ids): Drive[] {
  const line = { requirement: 'taxes', deviceCode: null, verdict: 'accepted', reason: null } as const
  const check = (by: AnyContext, accreditationId: string, changes: object = {}) =>
    perform(by, recordCheck, { accreditationId, ...line, ...changes })
  const found = { visitedOn: today, visitors: 'M. Jalilova', findings: 'Uskuna joyida' }
  const visit = (by: AnyContext, accreditationId: string, changes: object = {}) =>
    perform(by, recordVisit, { accreditationId, ...found, ...changes })
  const both = (act: (by: AnyContext, accreditationId: string) => ReturnType<Drive['act']>) => ({
    'accreditation.error.notAllowed': () => act(ids.drafter, ids.sentId),
    'accreditation.error.notFound': () => act(ids.approver, ids.draftId),
    'sides.error.accreditMaker': () => act(ids.related, ids.sentId),
    'accreditation.error.decided': () => act(ids.approver, ids.endingId),
    'accreditation.error.decisionWaits': () => act(ids.approver, ids.waitingId),
  })
  return [
    ...drivesOf('recordCheck', {
      ...both(check),
      'accreditation.error.requirementUnknown': () =>
        check(ids.approver, ids.sentId, { requirement: 'licence', deviceCode: 'no' }),
    }),
    ...drivesOf('recordVisit', {
      ...both(visit),
      'accreditation.error.visitOutside': () =>
        visit(ids.approver, ids.sentId, { visitedOn: addDays(today, 1) }),
    }),
  ]
}

function driveDecisions(ids: Ids): Drive[] {
  const refusal = { act: 'refuse', text: 'Hujjat yetishmaydi' } as const
  const accredit = { act: 'accredit', text: 'Hammasi joyida', ...term } as const
  const prepare = (by: AnyContext, accreditationId: string) =>
    perform(by, prepareMakerDecision, { accreditationId, ...refusal })
  const approve = (by: AnyContext, decisionId: string) => perform(by, approveMakerDecision, { decisionId })
  const withdraw = (by: AnyContext, decisionId: string) => perform(by, withdrawMakerDecision, { decisionId })
  const { approver, second, waiting } = ids
  const taken = (act: (by: AnyContext, decisionId: string) => ReturnType<Drive['act']>) => ({
    'accreditation.error.notAllowed': () => act(ids.drafter, waiting.decisionId),
    'accreditation.error.notFound': () => act(second, newId()),
    'sides.error.accreditMaker': () => act(ids.relatedWaiting, waiting.decisionId),
    'accreditation.error.decisionClosed': () => act(second, ids.ending),
  })
  return [
    ...drivesOf('prepareMakerDecision', {
      'accreditation.error.notAllowed': () => prepare(ids.drafter, ids.sentId),
      'accreditation.error.notFound': () => prepare(approver, ids.draftId),
      'sides.error.accreditMaker': () => prepare(ids.related, ids.sentId),
      'accreditation.error.decided': () => prepare(approver, ids.endingId),
      'accreditation.error.decisionWaits': () => prepare(approver, ids.waitingId),
      'accreditation.error.requirementsOpen': () =>
        perform(approver, prepareMakerDecision, { accreditationId: ids.sentId, ...accredit }),
      'accreditation.error.termEmpty': () =>
        perform(approver, prepareMakerDecision, {
          accreditationId: ids.metId,
          ...accredit,
          validUntil: today,
        }),
      'accreditation.error.actNotPossible': () =>
        perform(approver, prepareMakerDecision, {
          makerId: ids.suspendedMakerId,
          act: 'suspend',
          text: 'Yana',
        }),
    }),
    ...drivesOf('approveMakerDecision', {
      ...taken(approve),
      'accreditation.error.byYou': () => approve(approver, waiting.decisionId),
      'accreditation.error.movedOn': () => approve(second, ids.moved.decisionId),
    }),
    ...drivesOf('withdrawMakerDecision', taken(withdraw)),
  ]
}

function driveAppeals(ids: Ids): Drive[] {
  const file = (by: AnyContext, decisionId: string) =>
    perform(by, submitMakerAppeal, { decisionId, text: 'Rozi emasmiz' })
  const answer = (by: AnyContext, decisionId = ids.appealed) =>
    perform(by, decideMakerAppeal, { decisionId, outcome: 'reject', answer: 'Asos yoʻq' })
  const takeBack = (by: AnyContext) => perform(by, withdrawMakerAppeal, { decisionId: ids.appealed })
  const close = () =>
    ids.scene.client.query(
      `update maker_appeal set status = 'rejected', answer = 'x', closed_at = now(), closed_by_id = filed_by_id
         where decision_id = $1`,
      [ids.appealed],
    )
  const third = approverOf(ids.scene, 'approver-3')
  return [
    ...drivesOf('submitMakerAppeal', {
      'accreditation.error.notFound': () => file(ids.drafter, ids.appealed),
      'accreditation.error.notAppealable': () => file(ids.owner, ids.ending),
      'accreditation.error.appealedAlready': () => file(ids.appellant, ids.appealed),
    }),
    ...drivesOf('decideMakerAppeal', {
      'accreditation.error.notAllowed': () => answer(ids.drafter),
      'accreditation.error.notFound': () => answer(third, ids.ending),
      'sides.error.accreditMaker': () => answer(ids.relatedAppeal),
      'sides.error.decideMakerAppeal': () => answer(ids.approver),
      'accreditation.error.appealClosed': async () => {
        await close()
        return answer(third)
      },
    }),
    ...drivesOf('withdrawMakerAppeal', {
      'accreditation.error.notFound': () => takeBack(ids.drafter),
      'accreditation.error.appealClosed': async () => {
        await close()
        return takeBack(ids.appellant)
      },
    }),
  ]
}
