import { z } from 'zod'
import type { MerchantDesk, MerchantEndpoint, ProviderAnswer } from '~/domains/payments/ports'
import { som } from '~/lib/money'

export const tillKey = 'till-key'

const body = z.object({ payment: z.string(), amount: z.string(), id: z.string() }).partial()

/** A provider that calls the portal, of no name and few words: JSON, a key, a step a path, soʻm with decimals. */
export function createTillPay(): MerchantEndpoint {
  return {
    kind: 'merchantEndpoint',
    name: 'Till',
    shortestPageMs: 0,
    payOrigins: ['https://till.example'],
    limits: (currency) => (currency === 'UZS' ? { minTiyin: som(1_000), maxTiyin: som(10_000_000) } : null),
    payLink: ({ intentId, amountTiyin }) => `https://till.example/pay?p=${intentId}&a=${inSom(amountTiyin)}`,
    async answer({ path, header, rawBody }, desk) {
      if (header('X-Till-Key') !== tillKey) return refusal('key')
      return step(path, body.parse(JSON.parse(rawBody)), desk)
    },
  }
}

async function step(
  path: string,
  { payment: intentId = '', amount = '', id: externalId = '' }: z.infer<typeof body>,
  desk: MerchantDesk,
): Promise<ProviderAnswer> {
  if (path === 'get') {
    const known = await desk.get(externalId)
    return known ? said(known) : refusal('transactionNotFound')
  }
  const amountTiyin = BigInt(amount.replace('.', ''))
  const answer = await {
    check: () => desk.check({ intentId, amountTiyin }),
    create: () => desk.create({ intentId, amountTiyin, externalId, happenedAt: new Date(0) }),
    capture: () => desk.capture({ externalId }),
    cancel: () => desk.cancel({ externalId, reasonCode: 'payer' }),
  }[path as 'check']()
  return answer.ok ? said(answer.value ?? {}) : refusal(answer.error.replace('payments.error.', ''))
}

function said({
  status,
  capturedAt,
  cancelledAt,
}: {
  status?: string
  capturedAt?: Date | null
  cancelledAt?: Date | null
}): ProviderAnswer {
  return { status: 200, body: { ok: true, ...(status && { status, capturedAt, cancelledAt }) } }
}

function refusal(error: string): ProviderAnswer {
  return { status: 200, body: { ok: false, error } }
}

function inSom(tiyin: bigint): string {
  return `${tiyin / 100n}.${String(tiyin % 100n).padStart(2, '0')}`
}
