import { choose, follow, press, read } from '../support/actions'
import { uchtepa } from '../support/application-form'
import { makeNewcomer, passOneIdAs } from '../support/arrange/newcomer'
import { expect, signInAs, test } from '../support/test'
import { patternOf, textOf } from '../support/texts'

// A visit to a centre: booked, moved and given back on a phone; at the desk a ticket is given, called and on the board.

test.use({ viewport: { width: 360, height: 740 } })

const locale = 'uz-Latn'

test('a visit is booked, moved and given back', async ({ page, checkScreen }) => {
  await page.goto(`/${locale}/appointments/new?centre=${uchtepa}`)
  await passOneIdAs(page, makeNewcomer())
  await checkScreen()
  await page.locator('main li a[href*="day="]').first().click()
  await press(page, locale, 'appointments.book.confirm')
  await expect(page.locator('#startsAt-error, .error-summary').first()).toBeVisible()
  await page.locator('input[name=startsAt]').first().check()
  await page.locator('select[name=interpreter]').selectOption('sign')
  await choose(page, 'access', 'step-free')
  await checkScreen()
  await press(page, locale, 'appointments.book.confirm')
  await expect(page.locator('main')).toContainText(textOf(locale, 'appointments.interpreter.sign'))
  await expect(page.locator('main')).toContainText(textOf(locale, 'appointments.status.booked'))
  await checkScreen()
  await follow(page, locale, 'appointments.move.title')
  await page.locator('main li a[href*="day="]').nth(1).click()
  await page.locator('input[name=startsAt]').first().check()
  await checkScreen()
  await press(page, locale, 'appointments.move.confirm')
  await expect(page.locator('[data-toast]')).toContainText(textOf(locale, 'appointments.move.done'))
  await follow(page, locale, 'appointments.cancel.title')
  await checkScreen()
  await press(page, locale, 'appointments.cancel.yes')
  await expect(page.locator('main')).toContainText(textOf(locale, 'appointments.status.cancelled'))
})

test.describe('at the desk, without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } })

  test('a ticket is given, called to a desk and shown on the board', async ({ page, openPage }) => {
    await signInAs(page, 'specialist-uchtepa-1', { role: 'inson_specialist' })
    await page.goto(`/${locale}/staff/reception?desk=3`)
    await press(page, locale, 'staff.reception.giveTicket')
    const said = await read(page.locator('[data-toast], .toast').first())
    const ticket = /W\d+/.exec(said)?.[0] ?? ''
    expect(ticket).not.toBe('')
    const board = await openPage()
    const shown = await board.goto(`/ru/appointments/board/${uchtepa}`)
    expect(shown?.headers().refresh).toBe('15')
    await expect(board.locator('main')).toContainText(ticket)
    await page.locator('select[name=desk]').selectOption('3')
    await press(page, locale, 'staff.reception.call')
    await expect(page.locator('main')).toContainText(patternOf(locale, 'staff.reception.now'))
    await board.goto(`/ru/appointments/board/${uchtepa}?still=1`)
    await expect(board.locator('main')).toContainText(
      textOf('ru', 'appointments.board.desk').replace('{{desk}}', '3'),
    )
    await press(page, locale, 'staff.reception.finish')
    await board.reload()
    await expect(board.locator('main')).not.toContainText(ticket)
  })
})
