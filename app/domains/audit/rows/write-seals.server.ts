import { env } from '~/platform/env.server'
import { log } from '~/platform/log.server'
import type { Work } from '~/platform/work.server'
import { fitsSeal, sealHead } from '../seals'

/** The head of a chain after an entry, and the seal of the one before: null when it had none. */
export interface MovedHead {
  chain: string
  sequence: number
  hash: string
  previous_hash: string
  previous_seal: string | null
}

/**
 * Seals the heads that this transaction moved; of several of one chain, in their order, the last. On a chain whose head
 * did not fit its seal none is put: what was done to it inside the database stays to be seen.
 */
export async function writeSeals(work: Work, moved: readonly MovedHead[]): Promise<void> {
  const { AUDIT_KEYS } = env()
  const first = new Map(moved.toReversed().map((head) => [head.chain, head]))
  const last = new Map(moved.map((head) => [head.chain, head]))
  const sealed = [...last.values()].filter(({ chain }) => {
    const { sequence, previous_hash: hash, previous_seal: seal } = first.get(chain) as MovedHead
    if (sequence === 1 || fitsSeal(AUDIT_KEYS, { chain, sequence: sequence - 1, hash, seal })) return true
    log.error({ chain, sequence: sequence - 1 }, 'audit: the head of this chain does not fit its seal')
    return false
  })
  const seals = sealed.map(({ chain, sequence, hash }) => ({
    ...{ chain, sequence },
    seal: sealHead(AUDIT_KEYS, { chain, sequence, hash }),
  }))
  await work.tx.$executeRaw`select app_seal_audit(s->>'chain', (s->>'sequence')::int, s->>'seal')
    from jsonb_array_elements(${JSON.stringify(seals)}::jsonb) s`
}
