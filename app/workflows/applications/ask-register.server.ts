import { contactAnswer } from '~/domains/applications/schema'
import { recordAudit } from '~/domains/audit/index.server'
import type { AgencyAnswer, AgencyGateway } from '~/domains/cases/ports'
import type { ContextWith } from '~/domains/identity/context'
import { blindIndex } from '~/platform/crypto.server'
import { log } from '~/platform/log.server'
import { perform } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'

type Asking = ContextWith<{ agencies: AgencyGateway }>
interface Asked {
  source: string
  pinfl: string
  /** Number or id of what it is asked for; the agency records it. */
  purpose: string
}

/** One question to one register; one that fails does not know. */
export async function askRegister({ ports, requestId }: Asking, asked: Asked): Promise<AgencyAnswer> {
  try {
    return await ports.agencies.ask({ ...asked, requestId })
  } catch (error) {
    log.error({ source: asked.source, requestId, error }, 'agency failed')
    return { outcome: 'notKnown', reason: 'unavailable' }
  }
}

/** The phone that the register of addresses has of somebody (an example: no public list names one); null where none. */
export async function askPhone(context: Asking, pinfl: string, purpose: string): Promise<string | null> {
  const answer = await askRegister(context, { source: 'address-register', pinfl, purpose })
  await perform(context, recordAsked, pinfl)
  const read = answer.outcome === 'found' ? contactAnswer.safeParse(answer.facts) : null
  return read?.data?.phone ?? null
}

/** She sees in her account that the register was asked for her phone; of whoever has none there is no chain. */
async function recordAsked(work: Work, pinfl: string): Promise<void> {
  const person = await work.asSystem(() =>
    work.tx.person.findUnique({ where: { pinflIndex: blindIndex('pinfl', pinfl) }, select: { id: true } }),
  )
  if (person) await recordAudit(work, { action: 'person.addressAsked', subject: person.id })
}
