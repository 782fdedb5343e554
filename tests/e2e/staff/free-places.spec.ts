import { approve, arrangePassed, locale, text } from '../journeys/given/two-sides'
import { press, read } from '../support/actions'
import { dayThere } from '../support/arrange/arrange-assisted'
import { enterAsNewcomer } from '../support/arrange/newcomer'
import { signInOverHttp } from '../support/http'
import { checkScreenOf, expect, test } from '../support/test'

// A place came free: recorded, offered to the first of the queue, taken by whoever waits, and given.

test.use({ viewport: { width: 360, height: 740 } })

test('a free place is offered to the first, others are passed over by two people, and she takes it', async ({
  openPage,
}) => {
  const given = await arrangePassed('care-leaver-housing')
  const head = await openPage(await signInOverHttp('head-uchtepa', 'inson_head'))
  const number = await approve(head, given, 'queue')

  const desk = await openPage(await signInOverHttp('specialist-uchtepa-1', 'inson_specialist'))
  await desk.goto(`/${locale}/staff/free-places`)
  await checkScreenOf(desk)
  await desk.locator('main a[href$="/staff/free-places/new"]').click()
  await press(desk, locale, 'care.free.save')
  await expect(desk.locator('.error-summary')).toContainText(text('care.error.queueMissing'))
  await checkScreenOf(desk)
  await desk.locator('input[name=code]').first().check()
  const words = `Bir xonali kvartira, ${number}`
  await desk.locator('textarea[name=text]').fill(words)
  // Today, as the portal has it: the first day that can be written down.
  const soon = dayThere((await desk.request.get(`/${locale}/staff/free-places`)).headers().date)
  await desk.locator('input[name="freeOn.day"]').fill(String(soon.getUTCDate()))
  await desk.locator('input[name="freeOn.month"]').fill(String(soon.getUTCMonth() + 1))
  await desk.locator('input[name="freeOn.year"]').fill(String(soon.getUTCFullYear()))
  await press(desk, locale, 'care.free.save')
  await expect(desk.locator('main')).toContainText(text('care.free.next'))
  await checkScreenOf(desk)

  // Whoever came before her in other tests is passed over: one says why, the head decides.
  for (let others = 0; others < 9; others++) {
    const first = desk.locator('main dl').last()
    if ((await read(first)).includes(number)) break
    await desk.locator('summary', { hasText: text('care.free.pass') }).click()
    await desk.locator('#pass-reason').selectOption('tooSmall')
    await desk.locator('#pass-text').fill('Xona oila uchun tor.')
    await press(desk, locale, 'care.free.passSend')
    await expect(desk.locator('main')).toContainText(text('care.error.passTwoPeople'))
    await head.goto(desk.url())
    await press(head, locale, 'care.free.passDecide')
    await desk.reload()
  }
  await press(desk, locale, 'care.free.offer')
  await expect(desk.locator('main')).toContainText(text('care.queue.status.offered'))
  await checkScreenOf(desk)

  const page = await openPage(await enterAsNewcomer(given.newcomer))
  await page.goto(given.own)
  await page.locator('main a[href$="/offered-place"]').click()
  await expect(page.locator('main')).toContainText(words)
  await expect(page.locator('main')).toContainText(text('care.queue.keeps'))
  await checkScreenOf(page)
  await page.locator('input[name=answer][value=take]').check()
  await press(page, locale, 'care.place.send')
  await expect(page.locator('main')).toContainText(text('care.queue.status.taken'))

  await desk.reload()
  await press(desk, locale, 'care.free.give')
  await expect(desk.locator('main')).toContainText(text('care.free.status.given'))
  await page.reload()
  await expect(page.locator('main')).toContainText(text('care.queue.status.given'))
  await checkScreenOf(page)
})
