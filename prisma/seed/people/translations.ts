import {
  approveTranslation,
  createTextRequest,
  returnTranslation,
  submitTranslation,
  takeTextRequest,
} from '~/domains/market/index.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { type SeedTranslation, seedTranslations } from '../content/market/translations'
import { createActors } from '../market/purchasing/actors'
import { must } from '../plan-refused'
import type { SeedDay } from '../seed-day'
import { staffOn } from './staff-on'

/** Texts that sellers ask for and an editor writes, by the portal's own steps. A second run does nothing. */
export async function seedTextRequests(day: SeedDay): Promise<void> {
  const { sells, portal } = createActors(day, '')
  if (await transaction(portal(0), ({ tx }) => tx.textRequest.count())) return
  const edits = staffOn(day, 'text_editor')
  for (const one of seedTranslations) await seedOne(one)

  async function seedOne({ shop, product: slug, from, to, note, ...when }: SeedTranslation) {
    const what = `translation: ${slug} ${to}`
    const find = () =>
      transaction(portal(0), ({ tx }) =>
        tx.product.findUniqueOrThrow({ where: { slug }, select: { id: true, version: true } }),
      )
    const { id: productId } = await find()
    const asked = { productId, from, to, note }
    const { id } = must(what, await perform(sells(shop, when.at), createTextRequest, asked))
    const { taken, handed, returned, accepted } = when
    if (taken === undefined) return
    must(what, await perform(edits('text-editor', taken), takeTextRequest, { id }))
    if (!handed) return
    const { at, ...text } = handed
    must(what, await perform(edits('text-editor', at), submitTranslation, { id, source: 1, ...text }))
    if (returned)
      must(what, await perform(sells(shop, returned.at), returnTranslation, { id, reason: returned.reason }))
    const { version: seen } = await find()
    if (accepted !== undefined)
      must(what, await perform(sells(shop, accepted), approveTranslation, { id, seen, ...text }))
  }
}
