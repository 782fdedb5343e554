import { readSeedDay } from '../../../prisma/seed/seed-day'
import { press } from '../support/actions'
import { query } from '../support/arrange/database'
import { signInOverHttp } from '../support/http'
import { checkScreenOf, expect, signInAs, test } from '../support/test'
import { textOf } from '../support/texts'

// Workshops are paid: one officer prepares, another approves, the bank sends a line back, and the workshop gives another account.

const locale = 'uz-Latn'
const text = (key: string, values = {}) => textOf(locale, key, values)
const { today } = readSeedDay(process.env.E2E_SEED_DAY ?? '')
const makers = `/${locale}/staff/finance/makers`

test('a batch is approved by a second officer, and a line that failed waits for another account', async ({
  page: one,
  openPage,
}) => {
  await signInAs(one, 'finance', { role: 'finance_officer' })
  await one.goto(makers)
  await one
    .locator('main')
    .getByRole('link', { name: text('settlement.openWaiting') })
    .click()
  await checkScreenOf(one)
  await expect(one.locator('form:has([value=approve])'), 'not by who prepared it').toHaveCount(0)
  const batch = new URL(one.url()).pathname

  const other = await openPage(await signInOverHttp('finance-2', 'finance_officer'))
  await other.goto(batch)
  await press(other, locale, 'settlement.approve')
  await expect(other.locator('[data-toast]')).toContainText(text('settlement.done.approved'))
  await checkScreenOf(other)
  const download = other.waitForEvent('download')
  await other.locator('a[href*="format=xml"]').click()
  expect((await download).suggestedFilename()).toMatch(/^HP-.*\.xml$/)

  const [sent] = await query<{ id: string; amount: string; slug: string }>(
    `select t.id, t.amount_tiyin as amount, m.slug from maker_transfer t join maker m on m.id = t.maker_id
      where t.batch_id = $1 order by t.id limit 1`,
    [batch.split('/').at(-1)],
  )
  if (!sent) throw new Error('a batch without a line')
  const day = today.toISOString().slice(0, 10)
  const line = `${day};in;${(Number(sent.amount) / 100).toFixed(2)};${sent.id};BNK-${sent.id.slice(-6)};AC04\n`
  await other.goto(`${makers}/statements`)
  await press(other, locale, 'settlement.statements.import')
  await expect(other.locator('.error-summary')).toContainText(text('settlement.error.file.missing'))
  const buffer = Buffer.from(line)
  await other.locator('[type=file]').setInputFiles({ name: 'kochirma.csv', mimeType: 'text/csv', buffer })
  await press(other, locale, 'settlement.statements.import')
  await expect(other.locator('main')).toContainText(text('care.pay.refusal.accountClosed'))
  await checkScreenOf(other)
  await other.goto(batch)
  await expect(other.locator('main')).toContainText(text('care.pay.refusal.accountClosed'))

  const workshop = await openPage(await signInOverHttp(staffOf[sent.slug] ?? '', 'maker_staff'))
  await workshop.goto(`/${locale}/maker/money`)
  await expect(workshop.locator('main')).toContainText(text('care.pay.refusal.accountClosed'))
  await checkScreenOf(workshop)
  await workshop.locator('[name=account]').fill('2020 8000 9001 2345 6088')
  await workshop.locator('[name=bankCode]').fill('00444')
  await press(workshop, locale, 'maker.account.send')
  await expect(workshop.locator('main')).toContainText(text('maker.account.waiting', { digits: '6088' }))
  await checkScreenOf(workshop)

  await other.goto(`${makers}/accounts`)
  const row = other.locator('tr', { hasText: '20208000900123456088' })
  await row.locator('form:has([value=approve]) button').click()
  await expect(other.locator('[data-toast]')).toContainText(text('settlement.accounts.done.approved'))
  await workshop.reload()
  await expect(workshop.locator('main')).toContainText(/6088/)
  await expect(workshop.locator('main')).not.toContainText(text('care.pay.refusal.accountClosed'))
})

const staffOf: Record<string, string> = {
  'yengil-qadam': 'maker-tashkent',
  'registon-orto': 'maker-samarkand',
}
