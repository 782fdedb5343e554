import {
  approveMakerDecision,
  createAccreditation,
  prepareMakerDecision,
  recordAccreditationPaper,
  recordCheck,
  recordVisit,
  submitAccreditation,
} from '~/domains/makers/index.server'
import { generalRequirements } from '~/domains/makers/schema'
import { newId } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { seededNow } from '../../../setup/test-day'
import type { AnyContext, Scene } from '../../refusals/scene'

export const today = dayOf(seededNow)
export const term = { validFrom: today, validUntil: addDays(today, 365) }

export const said = {
  ...{ name: 'Sinov ustaxonasi', taxNumber: '301000099', director: 'Karimova Nodira', capacity: 10 },
  ...{ soato: '1726262', address: 'Bobur koʻchasi, 14-uy', phone: '998712009399', regions: ['1726'] },
  ...{ aboutUz: 'Hassalar va yurgizgichlar', aboutRu: 'Трости и ходунки' },
  ...{ deviceCodes: ['cane', 'rollator'], account: '20208000900123457099', bankCode: '00444' },
}

export const approverOf = (scene: Scene, key: 'approver' | 'approver-2' | 'approver-3' = 'approver') =>
  scene.as('approver', scene.person(key))

export function must<T>(result: { ok: true; value: T } | { ok: false; error: string }): T {
  if (!result.ok) throw new Error(result.error)
  return result.value
}

export const paper = (kind: 'registration' | 'licence', deviceCode: string | null = null) => ({
  ...{ kind, deviceCode, name: 'a.pdf', bytes: Buffer.from(`${kind} ${deviceCode}`) },
  ...({ mediaType: 'application/pdf', storageKey: newId(), scan: 'unscanned' } as const),
})

/** An application with its papers, not sent yet. */
export async function draft(owner: AnyContext): Promise<string> {
  const accreditationId = newId()
  must(await perform(owner, createAccreditation, { ...said, accreditationId }))
  for (const one of [paper('registration'), paper('licence', 'cane'), paper('licence', 'rollator')])
    must(await perform(owner, recordAccreditationPaper, { accreditationId, ...one }))
  return accreditationId
}

/** The same, sent. */
export async function send(owner: AnyContext): Promise<string> {
  const accreditationId = await draft(owner)
  must(await perform(owner, submitAccreditation, { accreditationId }))
  return accreditationId
}

/** Everything is met, but for the licence of rollators. */
export async function lookAt(by: AnyContext, accreditationId: string): Promise<void> {
  const check = (
    requirement: (typeof generalRequirements)[number] | 'licence',
    deviceCode: string | null = null,
  ) => ({
    ...{ accreditationId, requirement, deviceCode, verdict: 'accepted' as const, reason: null },
  })
  for (const one of generalRequirements) must(await perform(by, recordCheck, check(one)))
  must(await perform(by, recordCheck, check('licence', 'cane')))
  const refused = { ...check('licence', 'rollator'), verdict: 'refused' as const, reason: 'Muddati oʻtgan' }
  must(await perform(by, recordCheck, refused))
  const visit = { visitedOn: today, visitors: 'M. Jalilova', findings: 'Uskuna joyida' }
  must(await perform(by, recordVisit, { accreditationId, ...visit }))
}

/** One prepares, another approves. */
export async function decide(
  scene: Scene,
  input: Parameters<typeof prepareMakerDecision>[1],
): Promise<string> {
  const prepared = must(await perform(approverOf(scene), prepareMakerDecision, input))
  must(await perform(approverOf(scene, 'approver-2'), approveMakerDecision, prepared))
  return prepared.decisionId
}
