import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { agencies } from '~/domains/cases/agencies/agencies'
import { createAgencies } from '~/integrations/agencies/create-agencies'
import { sandboxKeys } from '~/sandbox/config'
import { entryIn, type Registered } from '~/sandbox/gateway/entries'
import { sources } from '~/sandbox/gateway/sources'
import { type Sandbox, startSandbox } from '~/sandbox/start-sandbox'
import { nameField } from '~/views/cases/describe-facts'
import { generatePeople } from '../../../prisma/seed/people/generated-people'
import { demonstrationPeople } from '../../../prisma/seed/people/people'
import { testDay } from '../../setup/test-day'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox({ peopleFile: 'no-such-file', hangMs: 5_000 })
})
afterAll(() => sandbox.stop())
beforeEach(() => control({ reset: true }))

async function control(settings: Record<string, unknown>): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify(settings)
  expect((await fetch(`${sandbox.url}/gateway/_control`, { method: 'POST', headers, body })).status).toBe(200)
}

function ask(source: string, pinfl = '40101900020029', key: string = sandboxKeys.agenciesKey) {
  const gateway = createAgencies({ baseUrl: `${sandbox.url}/gateway`, key, timeoutMs: 1_000 })
  return gateway.ask({ source, pinfl, purpose: 'HA-1', requestId: 'r-1' })
}

describe('the inter-agency gateway', () => {
  it('answers with facts and their date', async () => {
    const answer = await ask('disability-register')
    expect(answer).toMatchObject({
      outcome: 'found',
      facts: { group: 'II', certificateNumber: 'NG-0012345' },
    })
    expect(answer.outcome === 'found' && answer.asOf).toBeInstanceOf(Date)
    expect(await ask('civil-register')).toMatchObject({ facts: { alive: true, birthDate: '1990-01-01' } })
  })

  it('has 29 sources, each with the same answer twice', async () => {
    expect([...sources].sort()).toEqual(Object.keys(agencies).sort())
    expect(new Set(sources).size).toBe(29)
    for (const source of ['tax-committee', 'vehicle-register', 'cadastre']) {
      expect((await ask(source)).outcome).toBe((await ask(source)).outcome)
    }
  })

  it('states of everybody what each register states, and of nothing else', () => {
    const people = [...demonstrationPeople(testDay), ...generatePeople(testDay).slice(0, 50)]
    for (const source of sources) {
      const stated: readonly string[] = agencies[source].facts
      const said = people.map((person) =>
        Object.keys(entryIn(source, { ...person, address: null } as Registered)),
      )
      // The phone is for the code of a mandate alone.
      const others = said.flat().filter((name) => !stated.includes(name) && name !== 'phone')
      expect({ source, others }).toEqual({ source, others: [] })
      expect({ source, unworded: stated.filter((name) => nameField(name) === 'other') }).toEqual({
        source,
        unworded: [],
      })
    }
    const tills = ['cadastre', 'vehicle-register', 'penal-register', 'civil-register'] as const
    for (const source of tills) expect(agencies[source].facts).not.toContain('monthlyAmountTiyin')
  })

  it('says "no" only when the source said so', async () => {
    expect(await ask('civil-register', '62902040040047')).toMatchObject({ outcome: 'notFound' })
    expect(await ask('disability-register', '31503850010015')).toMatchObject({ outcome: 'notFound' })
  })

  it('says "not known" for a time-out, an outage, a refusal and an unknown source', async () => {
    await control({ source: 'disability-register', mode: 'timeout' })
    expect(await ask('disability-register')).toEqual({ outcome: 'notKnown', reason: 'timeout' })
    expect(await ask('civil-register')).toMatchObject({ outcome: 'found' })
    await control({ source: '*', mode: 'outage' })
    expect(await ask('civil-register')).toEqual({ outcome: 'notKnown', reason: 'unavailable' })
    await control({ source: 'civil-register', latencyMs: 3_000 })
    expect(await ask('civil-register')).toEqual({ outcome: 'notKnown', reason: 'timeout' })
    expect(await ask('civil-register', undefined, 'wrong')).toEqual({
      outcome: 'notKnown',
      reason: 'refused',
    })
    expect(await ask('no-such-source')).toEqual({ outcome: 'notKnown', reason: 'refused' })
  })
})
