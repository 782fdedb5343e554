import type { Context } from '~/domains/identity/context'
import { createParts } from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { addDays } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { actingAs, grantByOwner, makePerson } from '../../administration/scene'
import { asSuperuser } from '../../ledger/open-database'
import { system } from '../purchase'
import { seller, test, today } from './contract-scene'

/** Another shop that sells, and somebody who works for it. */
export async function openWorkshop(name: string, weekUnits: number | null): Promise<Context> {
  const [{ id: personId }, id] = [await makePerson(), newId()]
  await asSuperuser(test, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(
      `insert into seller select (json_populate_record(s, json_build_object('id', $1::text, 'slug', $2::text,
         'display_name', $3::text, 'person_id', $4::text, 'week_units', $5::int))).* from seller s limit 1`,
      [id, `shop-${id}`, name, personId, weekUnits],
    )
  })
  await grantByOwner(personId, 'artisan', id)
  return actingAs(personId, 'artisan', id)
}

/** Ten bowls are the first line of the contract. */
export const invite = (
  contractId: string,
  asked: readonly (readonly [who: Context, pieces: number])[],
  more: object = {},
  who = seller,
) =>
  perform(who, createParts, {
    ...{ contractId, line: 1, unitPriceTiyin: som(20_000), dueOn: addDays(today, 8) },
    ...{ answerBy: addDays(today, 3), note: null },
    parts: asked.map(([shop, pieces]) => ({ sellerId: shop.organisationId ?? '', pieces })),
    ...more,
  })

export const partsOf = (contractId: string) =>
  transaction(system, ({ tx }) =>
    tx.contractPart.findMany({ where: { contractId }, orderBy: { position: 'asc' } }),
  )

/** The part of a shop that was offered last. */
export async function lastPart(contractId: string, who: Context): Promise<string> {
  const own = (await partsOf(contractId)).filter(({ sellerId }) => sellerId === who.organisationId)
  return own.at(-1)?.id ?? ''
}
