import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createAgencies } from '~/integrations/agencies/create-agencies'
import { sandboxKeys } from '~/sandbox/config'
import { sources } from '~/sandbox/gateway/sources'
import { type Sandbox, startSandbox } from '~/sandbox/start-sandbox'

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
    expect(new Set(sources).size).toBe(29)
    for (const source of ['tax-committee', 'vehicle-register', 'cadastre']) {
      expect((await ask(source)).outcome).toBe((await ask(source)).outcome)
    }
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
