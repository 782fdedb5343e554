import { enterAsNewcomer } from '../../support/arrange/newcomer'
import { signInOverHttp } from '../../support/http'
import { checkScreenOf, expect, test } from '../../support/test'
import { approve, arrangePassed, text } from './two-sides'

// What a decision gives that needs nobody else: a place in a queue, a status that is printed, a plan.

test.use({ viewport: { width: 360, height: 740 } })

for (const { service, kind, shows } of [
  { service: 'care-leaver-housing', kind: 'queue', shows: 'care.queue.now' },
  { service: 'social-card', kind: 'status', shows: 'care.certificate.download' },
  { service: 'youth-accompaniment', kind: 'plan', shows: 'care.state.active' },
]) {
  test(`${service}: approved by a second person, and hers`, async ({ openPage }) => {
    const given = await arrangePassed(service)
    const desk = await openPage(await signInOverHttp('head-uchtepa', 'inson_head'))
    await approve(desk, given, kind, async () => {
      for (const area of await desk.locator('textarea[name^="area-"]').all())
        await area.fill('Haftada ikki marta.')
      await checkScreenOf(desk)
    })
    const citizen = await enterAsNewcomer(given.newcomer)
    const page = await openPage(citizen)
    await page.goto(given.own)
    await expect(page.locator('main')).toContainText(text(shows))
    if (kind === 'plan') await expect(page.locator('main')).toContainText('Haftada ikki marta.')
    await checkScreenOf(page)
    if (kind === 'status')
      expect((await citizen.get(`${given.own}/certificate/pdf`)).headers.get('content-type')).toContain('pdf')
    await page.goto(given.own.replace(/applications.*/, 'granted'))
    await expect(page.locator(`main a[href$="${given.own}"]`)).toBeVisible()
  })
}
