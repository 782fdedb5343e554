import {
  approvePurchaser,
  decidePurchaser,
  refusePurchaser,
  submitPurchaser,
} from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { type Drive, drivesOf, type Scene } from '../scene'

/** Who asks to buy for an organisation, and what the desk says to it. */
export async function drivePurchasers(scene: Scene): Promise<Drive[]> {
  const input = { name: 'Maktab', taxNumber: '309999991', soato: '1726262', address: 'Navoiy koʻchasi, 1' }
  const owner = scene.person('purchasing-owner')
  const confirmed = await scene.find<{ id: string; number: string }>(
    `select id, tax_number as number from purchaser where status = 'confirmed' and founder_id = $1`,
    [owner],
  )
  const founder = scene.person('citizen-leg')
  // The number was free when she asked.
  const waiting = newId()
  await scene.put(
    `insert into purchaser (id, name, tax_number, soato, address, founder_id, asked_at)
     values ($1, 'Maktab', $2, '1726262', 'Navoiy', $3, $4)`,
    [waiting, confirmed.number, founder, scene.as('citizen').now()],
  )
  const newcomer = scene.as('citizen', scene.person('buyer'))
  const approver = scene.as('approver', scene.person('approver'))
  const own = scene.as('approver', founder)
  const decide = {
    'admin.error.notAllowed': { by: newcomer, id: waiting },
    'purchasing.error.unknown': { by: approver, id: newId() },
    'purchasing.error.decided': { by: approver, id: confirmed.id },
    'sides.error.reviewPurchaser': { by: own, id: waiting },
  }
  const reason = 'STIR boshqa tashkilotniki.'
  const drive = (act: (by: typeof approver, purchaserId: string) => ReturnType<Drive['act']>) =>
    Object.fromEntries(Object.entries(decide).map(([code, { by, id }]) => [code, () => act(by, id)]))
  return [
    ...drivesOf('submitPurchaser', {
      'market.error.signIn': () => perform(scene.as('citizen'), submitPurchaser, input),
      'purchasing.error.alreadyAsked': () => perform(scene.as('citizen', owner), submitPurchaser, input),
      'purchasing.error.known': () =>
        perform(newcomer, submitPurchaser, { ...input, taxNumber: confirmed.number }),
      'purchasing.error.district': () => perform(newcomer, submitPurchaser, { ...input, soato: '1726000' }),
    }),
    ...drivesOf('approvePurchaser', {
      ...drive((by, purchaserId) => perform(by, approvePurchaser, { purchaserId })),
      'purchasing.error.confirmedOnce': () => perform(approver, approvePurchaser, { purchaserId: waiting }),
    }),
    ...drivesOf('decidePurchaser', {
      ...drive((by, purchaserId) => perform(by, decidePurchaser, { purchaserId, move: 'reinstate', reason })),
    }),
    ...drivesOf('refusePurchaser', {
      ...drive((by, purchaserId) => perform(by, refusePurchaser, { purchaserId, reason })),
    }),
  ]
}
