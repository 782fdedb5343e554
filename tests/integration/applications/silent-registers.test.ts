import { afterAll, beforeAll, expect, it } from 'vitest'
import { askAgencies, caseJobs, getCase, listAgencies, takeCase } from '~/domains/cases/index.server'
import type { AgencyGateway } from '~/domains/cases/ports'
import { systemContext } from '~/domains/identity/context'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { generatePeople } from '../../../prisma/seed/people/generated-people'
import { personSeedId } from '../../../prisma/seed/people/persons'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededNow, testDay } from '../../setup/test-day'
import { actor, openCase, openCases } from './put/open-cases'

let isDown = true
let asked: string[] = []
const facts = { validUntil: `${testDay.year + 3}-05-31`, group: 'II', monthlyAmountTiyin: '1' }
/** The disability register is out of order until it is mended. */
const agencies: AgencyGateway = {
  ask: async ({ source }) => {
    asked.push(source)
    if (source !== 'civil-register' && isDown) return { outcome: 'notKnown', reason: 'unavailable' }
    return { outcome: 'found', asOf: seededNow, facts: source === 'civil-register' ? { alive: true } : facts }
  },
}
const specialist = actor('specialist-uchtepa-1', 'inson_specialist', { agencies })
const later = (minutes: number) => new Date(seededNow.getTime() + minutes * 60_000)
const portal = (minutes: number) => ({
  ...systemContext(() => later(minutes), 'job'),
  ports: specialist.ports,
})
const ask = (caseId: string, minutes: number) =>
  caseJobs['applications.askSilent'](portal(minutes), { caseId, check: 'disability-register' })

let test: TestDatabase

beforeAll(async () => {
  test = await openCases()
})
afterAll(async () => {
  await closeDatabase()
  await test.drop()
})

it('asks a register again that was out of order, keeps each try, and stops when it answered', async () => {
  const person = generatePeople(testDay)[0]
  const citizen = { ...actor('citizen-leg'), personId: personSeedId(person?.pinfl ?? '') }
  const caseId = await openCase(citizen)
  await perform(specialist, takeCase, { caseId, version: 2 })
  await askAgencies(specialist, { caseId })
  const silent = (await getCase(specialist, caseId))?.checks.find(({ id }) => id === 'disability-register')
  expect(silent?.check).toMatchObject({ outcome: 'notKnown', silence: 'unavailable', attempt: 1 })
  const { respondedAt, retryAt } = silent?.check ?? {}
  expect(Number(retryAt) - Number(respondedAt)).toBe(60_000)

  await ask(caseId, 10)
  isDown = false
  await ask(caseId, 20)
  const known = (await getCase(specialist, caseId))?.checks.find(({ id }) => id === 'disability-register')
  expect(known?.check).toMatchObject({ outcome: 'found', silence: null, attempt: 3, retryAt: null })
  // What a register does not state is not kept, whoever sent it.
  expect(known?.check?.facts).toEqual({ validUntil: facts.validUntil, group: 'II' })

  asked = []
  await ask(caseId, 45)
  expect(asked).toEqual([])

  const listed = await perform(
    { ...actor('administrator', 'administrator'), now: () => later(60) },
    listAgencies,
  )
  expect(listed).toHaveLength(29)
  expect(listed.find(({ agency }) => agency === 'disability-register')).toMatchObject({
    ...{ state: 'answers', asked: 3, answered: 1, silent: 2, lastSilence: 'unavailable' },
  })
  expect(listed.find(({ agency }) => agency === 'cadastre')?.state).toBe('notAsked')
  await expect(perform(specialist, listAgencies)).rejects.toThrow(/operator/)
})
