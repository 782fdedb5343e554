import { follow, press } from '../support/actions'
import { arrangeRefusal } from '../support/arrange/arrange-voucher'
import { query } from '../support/arrange/database'
import { enterAsNewcomer, makeNewcomer, signInAsNewcomer } from '../support/arrange/newcomer'
import { expect, sandbox, test } from '../support/test'
import { textOf } from '../support/texts'

// What is hers: all data that the portal keeps of her, taken along and erased; her case told in a chat that she linked.

test.use({ viewport: { width: 360, height: 740 } })

const locale = 'ru'

test('all her data is made ready, taken along as two files, and what need not stay is erased', async ({
  page,
  checkScreen,
}) => {
  const newcomer = makeNewcomer()
  await signInAsNewcomer(page, newcomer, locale)
  await page.goto(`/${locale}/account/data`)
  await checkScreen()
  await press(page, locale, 'account.data.ask')
  const asJson = page.getByRole('link', { name: textOf(locale, 'account.data.json') })
  await expect(async () => {
    await page.goto(`/${locale}/account/data`)
    await expect(asJson).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 120_000 })
  await checkScreen()
  const path = String(await asJson.getAttribute('href'))
  const kept = await page.request.get(path)
  expect(kept.headers()['content-disposition']).toContain('attachment')
  expect(await kept.text()).toContain(newcomer.pinfl)
  const pdf = await page.request.get(path.replace(/json$/, 'pdf'))
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  const other = await enterAsNewcomer(makeNewcomer())
  expect((await other.get(path)).status).toBe(404)

  await follow(page, locale, 'account.data.erase.open')
  await checkScreen()
  await press(page, locale, 'account.data.erase.confirm')
  await expect(page.locator('[data-toast]')).toBeVisible()
  await page.goto(`/${locale}/account/contact`)
  await expect(page.locator('#email')).toHaveValue('')
})

test('a chat is linked by a link that works once, told of her case, and unlinked', async ({
  page,
  checkScreen,
}) => {
  const { newcomer, id } = await arrangeRefusal()
  const [known] = await query<{ number: string }>('select number from case_file where id = $1', [id])
  await signInAsNewcomer(page, newcomer, locale)
  await page.goto(`/${locale}/account/channels`)
  await press(page, locale, 'account.channels.telegram.link')
  await checkScreen()
  const open = page.getByRole('link', { name: textOf(locale, 'account.channels.telegram.openButton') })
  const start = new URL(String(await open.getAttribute('href')))
  const telephone = String(100_000 + Number(newcomer.phone.slice(-6)))
  const write = async (text: string) => {
    const said = await page.request.post(`${sandbox}${start.pathname}`, {
      data: { chat: telephone, text },
      headers: { accept: 'application/json' },
    })
    const { lines } = (await said.json()) as { lines: { from: string; text: string }[] }
    return lines.at(-1)?.text ?? ''
  }
  const linked = await write(`/start ${start.searchParams.get('start')}`)
  expect(linked).not.toBe(await write(`/start ${start.searchParams.get('start')}`))
  expect(await write(String(known?.number))).toContain(textOf(locale, 'applications.status.refused'))
  expect(await write('HA-ZZZZ-9999')).not.toContain(textOf(locale, 'applications.status.refused'))

  await page.goto(`/${locale}/account/channels`)
  await checkScreen()
  await press(page, locale, 'account.channels.telegram.unlink')
  await expect(page.locator('[data-toast]')).toContainText(textOf(locale, 'account.channels.unlinked'))
  expect(await write(String(known?.number))).not.toContain(textOf(locale, 'applications.status.refused'))
})
