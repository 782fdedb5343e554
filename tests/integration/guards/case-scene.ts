import { grantAward } from '~/domains/care/index.server'
import {
  askAgencies,
  getCase,
  markAbsence,
  recordNote,
  recordPaperReview,
  takeCase,
} from '~/domains/cases/index.server'
import { newId } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import type { Scope } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { inNameOf } from '~/platform/system-scope.server'
import { approveCase } from '~/workflows/cases/approve-case.server'
import { seededNow } from '../../setup/test-day'
import { actor, addPaper, fillDraft, openCase } from '../applications/put/open-cases'
import { asPortal } from '../ledger/open-database'

const said = { outcome: 'found' as const, asOf: seededNow }
const gateway = {
  ask: async ({ source }: { source: string }) => ({
    ...said,
    facts: source === 'civil-register' ? { alive: true } : { validUntil: '2099-05-31' },
  }),
}

export const owner = actor('citizen-leg')
export const inHand = actor('specialist-uchtepa-1', 'inson_specialist', { agencies: gateway })
const head = actor('head-uchtepa', 'inson_head')

const as = (
  role: string,
  personId: string | null = newId(),
  organisationId: string | null = null,
): Scope => ({
  ...{ role, personId, organisationId },
})

/** Everybody who may meet the tables of cases, by the place she has beside the owner's. */
export const people: Record<string, Scope | null> = {
  'without a context': null,
  anonymous: as('anonymous', null),
  owner,
  'another citizen': actor('citizen-hearing'),
  'who has it in hand': inHand,
  'a colleague': actor('specialist-uchtepa-2', 'inson_specialist'),
  'the head': head,
  'a specialist elsewhere': actor('specialist-samarkand', 'inson_specialist'),
  'a mahalla member': as('mahalla_member', newId(), inHand.organisationId),
  'an approver': as('approver'),
  'an administrator': as('administrator'),
  'an auditor': as('auditor'),
  'a finance officer': as('finance_officer'),
  'a maker': as('maker_staff', newId(), newId()),
  'a seller': as('artisan', newId(), newId()),
}

/** A draft and a paper, a case in hand whose registers were asked, and a decided one with money: all of one owner. */
export async function putCasesToAttack(): Promise<Record<string, string>> {
  const decided = await openCase(owner)
  await perform(inHand, takeCase, { caseId: decided, version: 2 })
  await askAgencies(inHand, { caseId: decided })
  const approved = await perform(inHand, approveCase, {
    ...{ caseId: decided, version: 3, reasonCode: 'certificateNames', text: undefined, paperEndsOn: null },
  })
  if (!approved.ok) throw new Error(approved.error)
  const today = dayOf(seededNow)
  const award = { monthlyTiyin: 100n, fromOn: today, untilOn: addDays(today, 60), account: {} }
  await asPortal(async (work) => {
    const {
      applicantId: personId,
      beneficiaryIndex,
      serviceCode,
    } = await work.tx.case.findUniqueOrThrow({
      where: { id: decided },
    })
    if (!personId) throw new Error('nobody applied')
    const given = { ...award, applicationId: decided, personId, beneficiaryIndex, serviceCode }
    return inNameOf(work, inHand, (own) => grantAward(own, given))
  })
  const open = await openCase(owner, undefined, true)
  await perform(inHand, takeCase, { caseId: open, version: 2 })
  await askAgencies(inHand, { caseId: open })
  const another = { ask: async () => ({ ...said, facts: { alive: true, familyName: 'Boshqa' } }) }
  await askAgencies({ ...inHand, ports: { ...inHand.ports, agencies: another } }, { caseId: open })
  const paper = (await getCase(inHand, open))?.documents[0]?.id ?? ''
  await perform(inHand, recordPaperReview, { caseId: open, documentId: paper, refused: null })
  await perform(inHand, recordNote, { caseId: open, note: 'Qayd' })
  const draft = await fillDraft(owner)
  await addPaper(owner, draft)
  const marked = await perform(head, markAbsence, {
    ...{ personId: inHand.personId, fromOn: addDays(today, 5), untilOn: addDays(today, 6) },
  })
  if (!marked.ok) throw new Error(marked.error)
  return { decided, open, draft }
}
