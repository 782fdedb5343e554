import { randomInt } from 'node:crypto'
import { send } from '../support/arrange/arrange-voucher'
import { query } from '../support/arrange/database'
import { signInNewcomer, signInOverHttp } from '../support/http'
import { expect, test } from '../support/test'
import { textOf } from '../support/texts'

// A customer of the State from its mark to a direct contract, and an enterprise that asks to sell.

const en = (key: string, values = {}) => textOf('en', key, values)
const direct = '/en/organisation/purchases/direct'

/** A new organisation that the desk confirmed; who founded it acts for it. */
async function foundOrganisation() {
  const { client: founder, person } = await signInNewcomer()
  const taxNumber = String(randomInt(300_000_000, 399_999_999))
  const address = 'Navoiy koʻchasi, 12-uy'
  await send(founder, '/en/organisation/purchases/found', {
    ...{ name: `Maktab ${taxNumber}`, taxNumber, soato: '1726262', address },
  })
  const [row] = await query<{ id: string }>(`SELECT id FROM purchaser WHERE tax_number = '${taxNumber}'`)
  const home = `/en/admin/purchasers/${row?.id}`
  await send(await signInOverHttp('approver', 'approver'), home, { decision: 'approve' })
  return { home, buyer: await signInOverHttp(person, 'buyer_staff') }
}

test('a customer of the State is marked by two, asks one seller directly, and is one no more', async ({
  page,
  signIn,
  openPage,
  checkScreen,
}) => {
  const { home, buyer } = await foundOrganisation()
  expect([(await buyer.get(direct)).status, (await buyer.post(home, {})).status]).toEqual([404, 403])

  await signIn('approver', { role: 'approver', locale: 'en' })
  await page.goto(home)
  await page.getByRole('button', { name: en('state.desk.prepare') }).click()
  await expect(page.locator('[data-error-summary]')).toBeFocused()
  await page.locator('#ground').fill('A school of the State: decree 114 of the district.')
  await page.getByRole('button', { name: en('state.desk.prepare') }).click()
  await expect(page.locator('[data-toast]')).toContainText(en('state.desk.done.prepare'))
  await expect(page.getByRole('button', { name: en('state.desk.confirm') })).toHaveCount(0)
  await checkScreen()
  await send(await signInOverHttp('approver-2', 'approver'), home, { decision: 'stateConfirm' })

  const hers = await openPage(buyer)
  await hers.goto('/en/organisation/purchases')
  await hers.getByRole('link', { name: en('state.sellers.title') }).click()
  await hers.getByRole('searchbox').or(hers.locator('#q')).first().fill('сополи')
  await hers.getByRole('button', { name: en('public.makers.show') }).click()
  await hers
    .getByRole('row', { name: /Alisher/ })
    .getByRole('link', { name: en('state.sellers.ask') })
    .click()
  await expect(hers.locator('main')).toContainText(en('state.ground.verified_artisan'))
  await hers.locator('#title').fill('Bowls for the canteen')
  await hers.locator('#line-0-words').fill('Bowl')
  await hers.locator('#line-0-quantity').fill('10')
  await hers.locator('#soato').selectOption('1726262')
  const nextYear = String(
    new Date(String((await query<{ at: string }>('SELECT now()::text AS at'))[0]?.at)).getFullYear() + 1,
  )
  for (const [part, value] of Object.entries({ day: '20', month: '6', year: nextYear }))
    await hers.locator(`[name="wantedOn.${part}"]`).fill(value)
  await hers.getByRole('button', { name: en('requests.form.save') }).click()
  await hers.getByRole('button', { name: en('requests.send') }).click()
  await expect(hers.locator('main')).toContainText(en('state.direct'))

  await page.reload()
  await page.locator('#endReason').fill('The school is no body of the State any more.')
  await page.getByRole('button', { name: en('state.desk.end') }).click()
  await expect(page.locator('[data-toast]')).toContainText(en('state.desk.done.end'))
  expect((await buyer.get(direct)).status).toBe(404)
})

test('an enterprise is let sell only once its centre gave it the status', async ({
  page,
  signIn,
  checkScreen,
}) => {
  const { client } = await signInNewcomer()
  const name = `Tikuvchi ${randomInt(1_000_000)}`
  const story = 'Xodimlarimiz koʻrpa va yostiq tikadi.'
  const proofs = {
    ...{ statusNote: 'Markazga ariza berdik.', total: '4', disabled: '2' },
    ...{ workshop: 'Bogʻ koʻchasi, 4-uy', account: '20208000400123456001', bankCode: '00444' },
  }
  await send(client, '/en/seller/apply', {
    displayName: name,
    kind: 'enterprise',
    soato: '1726277',
    story,
    ...proofs,
  })
  await signIn('approver', { role: 'approver', locale: 'en' })
  const [row] = await query<{ id: string }>(`SELECT id FROM seller WHERE display_name = '${name}'`)
  await page.goto(`/en/admin/sellers/${row?.id}`)
  await expect(page.locator('main')).toContainText(en('state.given.none'))
  await checkScreen()
  await page.getByRole('button', { name: en('admin.sellers.approve') }).click()
  await expect(page.locator('main')).toContainText(en('state.error.noEmployerStatus'))
})
