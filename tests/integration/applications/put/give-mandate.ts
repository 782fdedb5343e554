import { planMandate } from '~/domains/applications/mandates/rows/plan-mandate.server'
import { newId } from '~/lib/ids'
import { asPortal } from '../../ledger/open-database'

/** A mandate in force, as the portal keeps one that was given before; answers its id. */
export function giveMandate(holderId: string, pinfl: string, serviceGroups: string[] = []): Promise<string> {
  return asPortal(async (work) => {
    const named = { pinfl, familyName: 'Karimova', givenName: 'Oysha', patronymic: null }
    const acts = ['apply', 'follow', 'spend'] as const
    const planned = planMandate(work, { ...named, holderId, acts, serviceGroups, term: '36' })
    if (!planned) throw new Error(`nobody grown up: ${pinfl}`)
    const basis = { basis: 'desk', recordedById: newId(), documentCipher: 'seen' } as const
    const { id } = await work.tx.mandate.create({
      data: { ...planned, ...basis, status: 'in_force', givenAt: planned.askedAt },
    })
    return id
  })
}
