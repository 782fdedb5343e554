import { z } from 'zod'
import type { AgencyAnswer, AgencyGateway } from '~/domains/cases/ports'
import { nameHttpFailure } from '../http-failure'

export interface AgenciesConfig {
  /** Of the gateway, no slash at the end; `/v1/sources/…` follows. */
  baseUrl: string
  key: string
  /** 5 seconds when not given: a specialist waits for it. */
  timeoutMs?: number
}

const answer = z.discriminatedUnion('status', [
  z.object({ status: z.literal('found'), asOf: z.iso.datetime(), data: z.record(z.string(), z.unknown()) }),
  z.object({ status: z.literal('not_found'), asOf: z.iso.datetime() }),
])

/** The inter-agency gateway. Whatever goes wrong is "not known" with a reason; it never becomes "no". */
export function createAgencies({ baseUrl, key, timeoutMs = 5_000 }: AgenciesConfig): AgencyGateway {
  return {
    async ask({ source, pinfl, purpose, requestId, patienceMs = timeoutMs }) {
      try {
        const response = await fetch(`${baseUrl}/v1/sources/${encodeURIComponent(source)}/query`, {
          method: 'POST',
          headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
          body: JSON.stringify({ pinfl, purpose, requestId }),
          redirect: 'error',
          signal: AbortSignal.timeout(Math.min(patienceMs, timeoutMs)),
        })
        if (response.ok) return readAnswer(await response.json())
        await response.body?.cancel()
        const refused = response.status >= 400 && response.status < 500 && response.status !== 429
        return { outcome: 'notKnown', reason: refused ? 'refused' : 'unavailable' }
      } catch (error) {
        if (error instanceof SyntaxError) return { outcome: 'notKnown', reason: 'unreadable' }
        return { outcome: 'notKnown', reason: nameHttpFailure(error) }
      }
    },
  }
}

function readAnswer(body: unknown): AgencyAnswer {
  const read = answer.safeParse(body)
  if (!read.success) return { outcome: 'notKnown', reason: 'unreadable' }
  const asOf = new Date(read.data.asOf)
  return read.data.status === 'found'
    ? { outcome: 'found', asOf, facts: read.data.data }
    : { outcome: 'notFound', asOf }
}
