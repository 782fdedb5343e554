import { generatePeople } from '../../../prisma/seed/people/generated-people'
import { personSeedId } from '../../../prisma/seed/people/persons'
import { readSeedDay } from '../../../prisma/seed/seed-day'
import { query } from '../support/arrange/database'
import { passOneId, signInOverHttp } from '../support/http'
import { expect, test } from '../support/test'
import { textOf } from '../support/texts'

// A device is handed over where there is no line: the phone keeps it sealed, and sends it once when the line is back.

const locale = 'uz-Latn'
const text = (key: string, values = {}) => textOf(locale, key, values)
const staffOf: Record<string, string> = {
  'yengil-qadam': 'maker-tashkent',
  'registon-orto': 'maker-samarkand',
}

test('a hand-over without a line is kept on the phone, and sent once', async ({
  page,
  signIn,
  checkScreen,
}) => {
  const { id, staff, code } = await findReady()
  await signIn(staff, { role: 'maker_staff' })
  const order = `/${locale}/maker/orders/${id}`
  await page.goto(order)
  await expect(page.locator('[data-kept-sends]')).toBeHidden()
  await page.context().setOffline(true)
  const wrong = code === '111111' ? '222222' : '111111'
  await handOver(wrong)
  const list = page.locator('[data-kept-list] li')
  await expect(list).toHaveCount(1)
  await expect(list).toContainText(text('maker.kept.waiting'))
  await checkScreen()
  // Nothing of it can be read in the browser's own store.
  expect(await readStore()).not.toContain(wrong)

  await page.context().setOffline(false)
  await page.locator('[data-kept-send]').click()
  await expect(list).toContainText(text('maker.kept.refused'))
  await expect(list).toContainText(text('vouchers.error.wrongCode', { count: '4' }))
  await list.locator('[data-kept-remove]').click()
  await expect(list).toHaveCount(0)

  await page.reload()
  await page.context().setOffline(true)
  await handOver(code)
  await expect(list).toHaveCount(1)
  const context = page.context()
  await page.close()
  await context.setOffline(false)
  const later = await context.newPage()
  await later.goto(`/${locale}/maker`)
  await expect(later.locator('[data-kept-list] li')).toContainText(text('maker.kept.sent'))
  await later.goto(order)
  await expect(later.locator('[data-kept-sends]')).toBeHidden()
  await expect(later.getByText(text('maker.kept.toldAt'))).toBeVisible()
  const [stands] = await query<{ status: string; attempts: number; told: number }>(
    `select o.status::text, o.handover_attempts as attempts,
       (select count(*)::int from handover_told t where t.device_order_id = o.id) as told
     from device_order o where o.id = $1`,
    [id],
  )
  expect(stands).toEqual({ status: 'handed_over', attempts: 1, told: 1 })

  async function handOver(typed: string) {
    await page.locator('#serialNumber').fill('HR-20261127-1')
    await page.locator('#code').fill(typed)
    await page.locator('#hand-over button[type=submit]').click()
  }

  function readStore(): Promise<string> {
    return page.evaluate(async () => {
      const open = indexedDB.open('hamroh')
      const done = (asked: IDBRequest) => new Promise((ok) => asked.addEventListener('success', ok))
      await done(open)
      const all = open.result.transaction('handOvers').objectStore('handOvers').getAll()
      await done(all)
      const bytes = (all.result as { about: { bytes: ArrayBuffer }; body: { bytes: ArrayBuffer } }[]).flatMap(
        ({ about, body }) => [about.bytes, body.bytes],
      )
      return bytes.map((one) => new TextDecoder('latin1').decode(one)).join()
    })
  }
})

/** An order that its maker has just made ready, who hands it over, and the code that its person sees. */
async function findReady(): Promise<{ id: string; staff: string; code: string }> {
  const found = await query<{ id: string; slug: string; status: string; personId: string }>(
    `select o.id, m.slug, o.status::text, o.person_id as "personId" from device_order o
       join maker m on m.id = o.maker_id join device_kind k on k.code = o.device_code and not k.made_to_measure
     where o.status in ('accepted', 'in_making') and m.slug = any ($1) order by o.status desc, o.id`,
    [Object.keys(staffOf)],
  )
  const people = generatePeople(readSeedDay(process.env.E2E_SEED_DAY ?? ''))
  for (const { id, slug, status, personId } of found) {
    const person = people.find(({ pinfl }) => personSeedId(pinfl) === personId)
    if (!person) continue
    const staff = staffOf[slug] ?? ''
    const desk = await signInOverHttp(staff, 'maker_staff')
    for (const intent of status === 'accepted' ? ['startMaking', 'finish'] : ['finish'])
      await desk.post(`/${locale}/maker/orders/${id}`, { intent })
    const { pinfl, familyName, givenName } = person
    const own = await passOneId({ pinfl, familyName, givenName })
    const html = await (await own.get(`/${locale}/vouchers/orders/${id}`)).text()
    const code = /class="panel-number"[\s\S]*?visually-hidden">([\d ]{11})</.exec(html)
    if (code?.[1]) return { id, staff, code: code[1].replaceAll(' ', '') }
  }
  throw new Error('no workshop of the demonstration has a device to hand over')
}
