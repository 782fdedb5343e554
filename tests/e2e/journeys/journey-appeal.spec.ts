import { choose, follow, press } from '../support/actions'
import { arrangeRefusal } from '../support/arrange/arrange-voucher'
import { passOneIdAs } from '../support/arrange/newcomer'
import { checkScreenOf, expect, signInAs, test } from '../support/test'
import { patternOf, textOf } from '../support/texts'

// A refusal leads on: she appeals, a head who had no part in it sets it aside, and other people decide anew.

test.use({ viewport: { width: 360, height: 740 } })

const locale = 'uz-Latn'
const words = 'Guvohnomam amalda, u koʻrilmagan.'

test('a refusal is appealed, set aside and decided anew by others', async ({
  page,
  openPage,
  checkScreen,
}) => {
  const { newcomer, id } = await arrangeRefusal()
  await page.goto(`/${locale}/applications/${id}`)
  await passOneIdAs(page, newcomer)
  await checkScreen()
  await follow(page, locale, 'applications.appeal.title')
  await page.locator('textarea[name="text"]').fill('a')
  await press(page, locale, 'applications.appeal.send')
  await expect(page.locator('textarea[name="text"]')).toHaveValue('a')
  await page.locator('textarea[name="text"]').fill(words)
  await checkScreen()
  await press(page, locale, 'applications.appeal.send')
  await expect(page.locator('main')).toContainText(textOf(locale, 'applications.appeal.status.filed'))
  await checkScreen()

  const desk = await openPage()
  await signInAs(desk, 'head-uchtepa', { role: 'inson_head' })
  await desk.goto(`/${locale}/staff?filter=appeals`)
  await checkScreenOf(desk)
  await desk.locator(`a[href$="/staff/cases/${id}"]`).click()
  await press(desk, locale, 'staff.appeal.take')
  await expect(desk.locator('main')).toContainText(words)
  await checkScreenOf(desk)
  await follow(desk, locale, 'staff.appeal.answerTitle')
  await choose(desk, 'outcome', 'return')
  await desk.locator('textarea[name="text"]').fill('Reyestr javobi hisobga olinmagan.')
  await checkScreenOf(desk)
  await press(desk, locale, 'staff.appeal.confirm')
  await expect(desk.locator('[data-toast]')).toContainText(textOf(locale, 'staff.appeal.done.return'))

  await page.reload()
  await expect(page.locator('main')).toContainText('Reyestr javobi hisobga olinmagan.')
  await expect(page.locator('main')).toContainText(
    patternOf(locale, 'applications.event.application.appealReturned'),
  )
  await checkScreen()
})
