import { randomInt } from 'node:crypto'
import { query } from '../support/arrange/database'
import { signInNewcomer, signInOverHttp } from '../support/http'
import { expect, test } from '../support/test'
import { textOf } from '../support/texts'

// Somebody asks to sell with what is asked of her, the desk decides each, and her shop rests once her status is over.

const en = (key: string, values = {}) => textOf('en', key, values)

test('what a seller has to give is decided one by one, and a shop without a status rests', async ({
  page,
  signIn,
  openPage,
  checkScreen,
}) => {
  const { client, person } = await signInNewcomer()
  const name = `Savat ustasi ${randomInt(1_000_000)}`
  const hers = await openPage(client)
  await hers.goto('/en/seller/apply')
  await hers.getByRole('radio', { name: en('state.apply.artisan') }).check()
  await hers.locator('#displayName').fill(name)
  await hers.locator('#soato').selectOption('1726277')
  await hers.locator('#story').fill('I weave baskets and boxes of willow.')
  await hers.locator('#account').fill('2020')
  await hers.getByRole('button', { name: en('seller.apply.submit') }).click()
  await expect(hers.locator('[data-error-summary]')).toContainText(en('proofs.error.address.missing'))
  await expect(hers.locator('#displayName'), 'what was typed stays').toHaveValue(name)
  await hers.locator('#statusNote').fill('I wait for the answer of my centre.')
  await hers.locator('#workshop').fill('Bogʻ koʻchasi, 4')
  await hers.locator('#account').fill('20208000400123456001')
  await hers.locator('#bankCode').fill('00444')
  await hers.getByRole('button', { name: en('seller.apply.submit') }).click()
  await expect(hers.locator('main')).toContainText(en('proofs.state.pending'))

  const [row] = await query<{ id: string; personId: string }>(
    `SELECT id, person_id AS "personId" FROM seller WHERE display_name = '${name}'`,
  )
  const home = `/en/admin/sellers/${row?.id}`
  expect([(await client.get(home)).status, (await client.post(home, {})).status]).toEqual([403, 403])
  await signIn('approver', { role: 'approver', locale: 'en' })
  await page.goto(home)
  await checkScreen()
  await page.getByRole('button', { name: en('admin.sellers.approve') }).click()
  await expect(page.locator('main')).toContainText(en('proofs.error.open'))
  const press = async (button: string, code: string) => {
    await page.goto(home)
    const card = page.locator('article', {
      has: page.getByRole('heading', { name: en(`proofs.code.${code}`) }),
    })
    const other = card.getByText(en('proofs.desk.otherWay'))
    if (button === 'refuse' || button === 'waive') {
      await other.click()
      await card.getByRole('textbox').fill('The house number is missing.')
    }
    await card.getByRole('button', { name: en(`proofs.desk.${button}`) }).click()
  }
  await press('accept', 'account')
  await expect(page.locator('[data-toast]')).toContainText(en('proofs.desk.done.accept'))
  await press('accept', 'status')
  await expect(page.locator('main')).toContainText(en('proofs.error.noStatus'))
  await press('waive', 'status')
  await expect(page.locator('main')).toContainText(en('proofs.desk.ownWaiver'))
  await press('refuse', 'address')
  await expect(page.locator('[data-toast]')).toContainText(en('proofs.desk.done.refuse'))

  await hers.goto('/en/seller/apply')
  await expect(hers.locator('main')).toContainText('The house number is missing.')
  await hers.locator('#workshop').fill('Bogʻ koʻchasi, 4-uy')
  await hers.getByRole('button', { name: en('proofs.send') }).click()
  await expect(hers.locator('[data-toast]')).toContainText(en('proofs.sent'))
  await press('accept', 'address')

  const [waiver] = await query<{ id: string }>(
    `SELECT id FROM seller_proof WHERE seller_id = '${row?.id}' AND status = 'waiving'`,
  )
  const second = await signInOverHttp('approver-2', 'approver')
  const confirm = { decision: 'confirm', proofId: waiver?.id ?? '' }
  expect((await second.post(home, confirm)).status).toBe(303)
  expect((await second.post(home, confirm)).status).toBe(409)
  await page.goto(home)
  await page.getByRole('button', { name: en('admin.sellers.approve') }).click()
  await expect(page.locator('[data-toast]')).toBeVisible()

  // Her status was given once, and is over since yesterday.
  await query(
    `set session_replication_role = replica;
     INSERT INTO provision (id, application_id, person_id, service_code, kind, code, from_on, until_on, granted_by_id, granted_at)
     SELECT gen_random_uuid(), gen_random_uuid(), '${row?.personId}', 'artisan-registration', 'status', 'artisan-seller',
       '2001-01-01', (now() AT TIME ZONE 'Asia/Tashkent')::date - 1, gen_random_uuid(), now()`,
  )
  await query(`UPDATE seller SET rests_from = NULL WHERE id = $1`, [row?.id])
  const seller = await openPage(await signInOverHttp(person, 'artisan'))
  await seller.goto('/en/seller')
  await expect(seller.locator('main .notice').first()).toContainText(en('state.given.overText'))
  await expect(seller.getByRole('link', { name: en('state.given.apply') })).toHaveAttribute(
    'href',
    '/en/services/artisan-registration',
  )
  const [{ slug } = { slug: '' }] = await query<{ slug: string }>(
    `SELECT slug FROM seller WHERE id = '${row?.id}'`,
  )
  await seller.goto(`/en/market/sellers/${slug}`)
  await expect(seller.locator('main')).toContainText(en('shop.seller.resting'))
  await page.goto(home)
  await expect(page.locator('main')).toContainText(en('state.given.restsText'))
  await checkScreen()
})
