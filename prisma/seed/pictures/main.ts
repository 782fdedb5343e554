import os from 'node:os'
import { seedProducts } from '../market/products'
import { waitingDrawings } from './picture-files'
import { renderPictures } from './render-pictures'

/** As the market's first pages show them: what is new first, and the first picture of everything before the others. */
function inOrderOfLooks(): string[] {
  const isGone = ({ availability, stock }: ReturnType<typeof seedProducts>[number]) =>
    availability === 'in_stock' && stock === 0
  const products = seedProducts().toSorted(
    (one, other) => Number(isGone(one)) - Number(isGone(other)) || one.ageDays - other.ageDays,
  )
  return [0, 1, 2].flatMap((place) => products.flatMap(({ photos }) => photos[place]?.key ?? []))
}

/** Makes the pictures that wait in MEDIA_DIR, while whoever looks at the portal goes first. */
async function main(): Promise<void> {
  const { MEDIA_DIR: folder = '', PICTURES_DIR: kept = '' } = process.env
  os.setPriority(os.constants.priority.PRIORITY_LOW)
  const waiting = new Set(waitingDrawings(folder))
  const known = inOrderOfLooks().filter((key) => waiting.has(key))
  await renderPictures(known, folder, kept)
}

await main()
