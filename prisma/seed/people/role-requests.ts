import { prepareRoleRequest } from '~/domains/administration/index.server'
import { perform } from '~/platform/perform.server'
import type { SeedDay } from '../seed-day'
import { demonstrationId } from './persons'
import { staffOn } from './staff-on'

/** One administrator asked yesterday for a head of a centre that has none; the other has not looked yet. */
export async function seedRoleRequests(day: SeedDay): Promise<void> {
  const administrator = staffOn(day, 'administrator')('administrator', -1)
  const prepared = await perform(administrator, prepareRoleRequest, {
    act: 'grant',
    personId: demonstrationId(day, 'specialist-samarkand'),
    role: 'inson_head',
    organisationId: '1718401',
    grounds: 'Buyruq namunasi: markaz rahbarini tayinlash toʻgʻrisida, 7-son',
  })
  if (!prepared.ok) throw new Error(prepared.error)
}
