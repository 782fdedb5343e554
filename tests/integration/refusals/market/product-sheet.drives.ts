import { readProductSheet, saveProductLines } from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { type Drive, drivesOf, type Scene } from '../scene'

/** A file of products whose report is not what its lines would do now. */
export async function driveProductSheet(scene: Scene): Promise<Drive[]> {
  const { id } = await scene.find<{ id: string }>(
    "select id from seller where status = 'approved' order by id limit 1",
  )
  const lines = readProductSheet(
    'product;article;category;price_som;availability;stock;lead_days;weight_g;name_uz;description_uz\n' +
      ';N-1;ceramics;5000;in_stock;1;1;100;Yangi piyola;Choy uchun piyola, loydan',
  )
  if (typeof lines === 'string') throw new Error(lines)
  const file = { lines, mark: 'of another report', locale: 'ru' }
  const seller = scene.as('artisan', newId(), id)
  const citizen = scene.as('citizen', scene.person('citizen-leg'))
  return drivesOf('saveProductLines', {
    'market.error.sellerNotApproved': () => perform(citizen, saveProductLines, file),
    'sheets.error.moved': () => perform(seller, saveProductLines, file),
  })
}
