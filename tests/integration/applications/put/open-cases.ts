import sharp from 'sharp'
import { addDocument, saveAnswer, startDraft } from '~/domains/applications/index.server'
import type { AgencyAnswer, AgencyGateway } from '~/domains/cases/ports'
import type { FileStore } from '~/domains/documents/ports'
import type { ContextWith } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { submitApplication } from '~/workflows/applications/submit-application.server'
import { demonstrationPeople } from '../../../../prisma/seed/people/people'
import { personSeedId } from '../../../../prisma/seed/people/persons'
import type { TestDatabase } from '../../../setup/database-per-test'
import { seededClock, testDay } from '../../../setup/test-day'
import { openDatabase } from '../../ledger/open-database'

export interface TestPorts {
  files: FileStore
  agencies: AgencyGateway
}
export type TestContext = ContextWith<TestPorts> & { personId: string }

/** A database with reference data and the demonstration people. */
export function openCases(): Promise<TestDatabase> {
  return openDatabase('catalogue')
}

/** Files kept in memory, to be looked into. */
export function memoryFiles(): FileStore & { kept: Map<string, { bytes: Buffer; mediaType: string }> } {
  const kept = new Map<string, { bytes: Buffer; mediaType: string }>()
  return {
    kept,
    put: async (bytes, { mediaType }) => {
      const key = newId()
      kept.set(key, { bytes: Buffer.from(bytes), mediaType })
      return key
    },
    get: async (key) => kept.get(key) ?? null,
    remove: async (key) => {
      kept.delete(key)
    },
  }
}

export const silentGateway: AgencyGateway = {
  ask: async (): Promise<AgencyAnswer> => ({ outcome: 'notKnown', reason: 'timeout' }),
}

/** A demonstration person in one of her roles. */
export function actor(key: string, role = 'citizen', ports: Partial<TestPorts> = {}, at?: Date): TestContext {
  const person = demonstrationPeople(testDay).find((one) => one.key === key)
  if (!person) throw new Error(`no ${key}`)
  const held = person.roles.find((one) => one.role === role)
  const organisation = held?.organisation
  return {
    personId: personSeedId(person.pinfl),
    role,
    organisationId: organisation && 'centre' in organisation ? organisation.centre : null,
    now: () => at ?? seededClock(),
    requestId: 'test',
    ports: { files: memoryFiles(), agencies: silentGateway, ...ports },
  }
}

export const legAnswers = {
  'for-whom': { who: 'self' },
  certificate: { basis: 'certificate', number: 'NG-1100245' },
  device: { deviceCode: 'prosthesis-shin', madeToMeasure: true },
  measurements: { known: 'no', text: null },
  contact: { phone: '998900010037', email: null, locale: 'ru' },
  district: { soato: '1726262' },
  documents: { finished: true },
} as const

/** A draft with every question answered. */
export async function fillDraft(
  context: TestContext,
  answers: Record<string, unknown> = legAnswers,
): Promise<string> {
  const started = await perform(context, startDraft, { serviceCode: 'device-voucher' })
  if (!started.ok) throw new Error(started.error)
  for (const [step, value] of Object.entries(answers)) {
    const saved = await perform(context, saveAnswer, {
      applicationId: started.value.id,
      step,
      value: value as Record<string, unknown>,
    })
    if (!saved.ok) throw new Error(`${step}: ${saved.error}`)
  }
  return started.value.id
}

export const declaration = () => ({ submissionKey: newId(), declaration: 'on' as const })

/** A photo of a paper, put with a draft. */
export async function addPaper(context: TestContext, applicationId: string): Promise<void> {
  const picture = { width: 60, height: 40, channels: 3, background: '#88aa55' } as const
  const bytes = await sharp({ create: picture }).jpeg().toBuffer()
  const paper = { applicationId, kind: 'certificate', name: 'guvohnoma.jpg', bytes } as const
  const added = await addDocument(context, paper)
  if (!added.ok) throw new Error(added.error)
}

/** A case in the queue of its centre, with a paper where one is wanted. */
export async function openCase(
  context: TestContext,
  answers?: Record<string, unknown>,
  hasPaper = false,
): Promise<string> {
  const id = await fillDraft(context, answers)
  if (hasPaper) await addPaper(context, id)
  const sent = await perform(context, submitApplication, { applicationId: id, ...declaration() })
  if (!sent.ok) throw new Error(sent.error)
  return id
}
