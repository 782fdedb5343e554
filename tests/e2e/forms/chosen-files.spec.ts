import { signInOverHttp } from '../support/http'
import { inventWord, takePhoto } from '../support/market'
import { expect, test } from '../support/test'
import { textOf } from '../support/texts'

const draft = () => ({
  'name-uz-Latn': `Sopol lagan ${inventWord()}`,
  'description-uz-Latn': 'Koʻk naqshli, qoʻlda yasalgan lagan.',
  categoryCode: 'ceramics',
  priceTiyin: '90000',
  availability: 'in_stock',
  stock: '1',
  leadDays: '2',
  weightGrams: '900',
})

/** The page of a product as a browser without JavaScript posts it: with a chosen picture, by any of its buttons. */
async function pressed(fields: Record<string, string>, alt = 'Lagan, yuqoridan'): Promise<FormData> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...fields, alt })) form.set(name, value)
  form.set('photo', new Blob([new Uint8Array(await takePhoto())], { type: 'image/jpeg' }), 'lagan.jpg')
  return form
}

test('a picture that was chosen is taken, whichever button of the product’s page is pressed', async () => {
  const seller = await signInOverHttp('artisan-ceramist', 'artisan')
  const fields = draft()
  const created = await seller.post('/uz-Latn/seller/products/new', fields)
  const page = created.headers.get('location')?.split(/[?#]/)[0] ?? ''
  const show = async () => (await seller.get(page)).text()
  const photos = (html: string) => [...html.matchAll(/name="alt-([0-9a-f-]{36})"/g)].map(([, id]) => id)
  const hidden = async () => {
    const html = await show()
    const hiddenOf = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
    return { version: hiddenOf('version'), seenStock: hiddenOf('seenStock') }
  }

  // Refused: there is nothing to see yet, and the file is asked for again.
  const unsaid = await seller.post(
    page,
    await pressed({ ...fields, ...(await hidden()), intent: 'save' }, ''),
  )
  expect(unsaid.status).toBe(422)
  expect(await unsaid.text()).toContain(textOf('uz-Latn', 'ui.file.chooseAgain'))
  expect(photos(await show())).toHaveLength(0)

  expect(
    (await seller.post(page, await pressed({ ...fields, ...(await hidden()), intent: 'save' }))).status,
  ).toBe(303)
  expect(photos(await show())).toHaveLength(1)

  // What was pressed is refused, the picture is there all the same, and nobody asks for it again.
  const wrong = { ...fields, ...(await hidden()), intent: 'save', weightGrams: 'ogʻir' }
  const refused = await seller.post(page, await pressed(wrong))
  expect(refused.status).toBe(422)
  const html = await refused.text()
  expect(photos(html)).toHaveLength(2)
  expect(html).not.toContain(textOf('uz-Latn', 'ui.file.chooseAgain'))

  for (const button of ['publish', 'hide', `movePhotoLater:${photos(html)[0]}`]) {
    const before = photos(await show())
    const intent = { ...fields, ...(await hidden()), intent: button }
    expect((await seller.post(page, await pressed(intent))).status, button).toBe(303)
    expect(photos(await show()), button).toHaveLength(before.length + 1)
  }
  expect(photos(await show())[1]).toBe(photos(html)[0])
})
