import { latinToCyrillic } from '../../../app/i18n/uzbek/latin-to-cyrillic'
import { journeyLocale, outsideLocale } from '../support/journey-locale'
import {
  addToCart,
  checkPlainScreen,
  digitsOf,
  fillDetails,
  goToReview,
  inventBuyer,
  inventWord,
  payButton,
  pressed,
  putOnSale,
  takePhoto,
} from '../support/market'
import { expect, sandbox, test, waitForMessage } from '../support/test'
import { textOf } from '../support/texts'

const locale = journeyLocale
const say = (key: string, values?: Record<string, string>) => textOf(locale, key, values)
/** The code of receipt, in the message of any language. */
const receipt = /\b(\d{6})\b/
const orderNumber = /HB-[0-9A-Z]{4}-[0-9A-Z]{4}/
const atProvider = new RegExp(`^${sandbox}/stripe/checkout/`)

test('an artisan lists a product, a guest finds, buys and receives it, and the money is hers', async ({
  page,
  signIn,
  checkScreen,
}) => {
  const word = inventWord()
  const name = `Qoʻlda tikilgan soʻzana ${word}`
  const names = {
    'uz-Latn': name,
    'uz-Cyrl': latinToCyrillic(name),
    ru: `Сюзане ручной работы ${latinToCyrillic(word)}`,
    en: `Handmade suzani ${word}`,
  }
  const shownName = names[locale]
  const shownWord = shownName.split(' ').at(-1) ?? ''
  const alt = 'Qizil gulli soʻzana, toʻliq koʻrinishi'
  const buyer = inventBuyer('Karimova Nilufar')
  // Somebody else is on the same device: nothing of the last person is left.
  const nextPerson = () => page.context().clearCookies()
  let path = ''

  await test.step('the artisan writes about her product', async () => {
    await signIn('artisan-weaver', { role: 'artisan', locale })
    await expect(page.locator('h1')).toContainText(say('seller.home.title'))
    await checkScreen()
    await page.goto(`/${locale}/seller/products`)
    await checkScreen()
    await page.getByRole('link', { name: say('seller.products.add') }).click()
    await expect(page.locator('h1')).toHaveText(say('seller.product.newTitle'))
    await checkScreen()
    // The reader's own language stands open.
    for (const each of ['uz-Latn', 'ru', 'en'].filter((each) => each !== locale))
      await page.locator('summary', { hasText: say(`seller.product.language.${each}`) }).click()
    await page.locator('#name-uz-Latn').fill(name)
    await page.locator('#description-uz-Latn').fill('Ipak ip bilan qoʻlda tikilgan devoriy soʻzana.')
    await page.locator('#name-ru').fill(names.ru)
    await page.locator('#description-ru').fill('Настенное сюзане, вышитое вручную шёлком.')
    await page.locator('#name-en').fill(names.en)
    await page.locator('#description-en').fill('A wall hanging, embroidered by hand in silk.')
    await page.locator('#categoryCode').selectOption('suzani')
    await page.locator('#priceTiyin').fill('arzon')
    await page.locator('#stock').fill('1')
    await page.locator('#leadDays').fill('3')
    await page.locator('#weightGrams').fill('700')
    await pressed(page, say('seller.product.create'))
    // Not a price: said at the field, and nothing is lost.
    await expect(page.locator('#priceTiyin-error')).toContainText(say('typed.number.notNumber'))
    await expect(page.locator('#name-uz-Latn')).toHaveValue(name)
    await expect(page.locator('#name-ru')).toBeVisible()
    await expect(page.locator('#description-ru')).toHaveValue('Настенное сюзане, вышитое вручную шёлком.')
    await expect(page.locator('#categoryCode')).toHaveValue('suzani')
    await expect(page.locator('#priceTiyin')).toHaveValue('arzon')
    await checkScreen()
    await page.locator('#priceTiyin').fill('250000')
    await pressed(page, say('seller.product.create'))
    await expect(page.locator('h1')).toContainText(say('seller.product.editTitle'))
  })

  await test.step('adds a photo, which needs words, and publishes', async () => {
    const photo = { name: 'suzani.jpg', mimeType: 'image/jpeg', buffer: await takePhoto() }
    await pressed(page, say('seller.product.publish'))
    await expect(page.locator('[data-error-summary]')).toContainText(say('market.error.photoMissing'))
    await page.locator('#photo').setInputFiles(photo)
    await pressed(page, say('seller.product.addPhoto'))
    await expect(page.locator('#alt-error')).toContainText(say('market.error.alt.missing'))
    await expect(page.locator('#alt')).toHaveAttribute('aria-invalid', 'true')
    await expect(page.locator('#name-uz-Latn')).toHaveValue(name)
    await expect(page.locator('#priceTiyin')).toHaveValue('250000')
    await checkScreen()
    // The other way round: what was typed for the photo stays when the file is missing.
    await page.locator('#alt').fill(alt)
    await pressed(page, say('seller.product.addPhoto'))
    await expect(page.locator('#photo-error')).toContainText(say('seller.error.fileMissing'))
    await expect(page.locator('#alt')).toHaveValue(alt)
    await page.locator('#photo').setInputFiles(photo)
    await pressed(page, say('seller.product.addPhoto'))
    await expect(page.locator('#photos img')).toHaveAttribute('alt', alt)
    await checkScreen()
    await page.getByRole('link', { name: say('seller.product.preview') }).click()
    await expect(page.locator('h1')).toContainText(shownName)
    await checkScreen()
    await page.goBack()
    await pressed(page, say('seller.product.publish'))
    await expect(page.locator('[data-toast]')).toContainText(say('seller.product.published'))
    const shown = page.getByRole('link', { name: say('seller.product.preview') })
    path = /\/market\/products\/[a-z0-9-]+/.exec((await shown.getAttribute('href')) ?? '')?.[0] ?? ''
    expect(path).not.toBe('')
  })

  await nextPerson()
  await test.step('a guest finds it in either script, mistyped, and by category', async () => {
    const card = page.locator('main a.card-link', { hasText: shownWord })
    const queries = [
      `СЎЗАНА ${latinToCyrillic(word).toUpperCase()}`,
      `so'zana ${word}`,
      `SO‘ZANA ${word.toUpperCase()}`,
      // One letter doubled.
      `${word}${word.at(-1)}`,
    ]
    await page.goto(`/${locale}/market`)
    await checkScreen()
    for (const query of queries) {
      await page.getByRole('searchbox').last().fill(query)
      await page.getByRole('searchbox').last().press('Enter')
      await expect(page).toHaveURL((url) => url.searchParams.get('q') === query)
      await expect(card, query).toHaveCount(1)
    }
    await checkScreen()

    await page.goto(`/${locale}/market`)
    await page.locator('summary', { hasText: say('shop.market.filters') }).click()
    await page.locator('.facet-form input[value="suzani"]').check()
    await page
      .getByRole('button', { name: say('shop.market.apply') })
      .first()
      .click()
    await expect(page).toHaveURL(/market[/]categories[/]suzani/)
    await page.locator('summary', { hasText: say('shop.market.sort') }).click()
    await page.getByRole('link', { name: say('shop.market.sortBy.newest') }).click()
    await checkScreen()
    await card.click()
    await expect(page).toHaveURL(new RegExp(`${path}$`))
    await expect(page.locator('h1')).toHaveText(shownName)
    await expect(page.getByRole('img', { name: alt }).first()).toBeVisible()
    await checkScreen()
  })

  const other = await putOnSale('artisan-ceramist')
  let number = ''
  await test.step('buys it with a product of another seller, as a guest', async () => {
    await pressed(page, say('shop.product.add'))
    await expect(page.locator('h1')).toHaveText(say('shop.cart.title'))
    await addToCart(page, other, locale)
    await expect(page.locator('main h3')).toHaveCount(2)
    await checkScreen()
    await page.locator('#region').selectOption('1726')
    await pressed(page, say('shop.cart.showDelivery'))
    await expect(page.locator('main')).not.toContainText(say('shop.cart.deliveryUnknown'))
    await page.getByRole('button', { name: say('shop.cart.checkout') }).click()
    await expect(page.locator('h1')).toHaveText(say('shop.checkout.title'))
    await checkScreen()

    await fillDetails(page, { ...buyer, phone: '12 34' })
    await pressed(page, say('shop.checkout.continue'))
    await expect(page.locator('#phone-error')).toContainText(say('typed.phone.digits', { count: '4' }))
    await expect(page.locator('#phone')).toHaveValue('12 34')
    await expect(page.locator('#name')).toHaveValue(buyer.name)
    await expect(page.locator('#email')).toHaveValue(buyer.email)
    await expect(page.locator('#districtSoato')).not.toHaveValue('')
    await expect(page.locator('#address')).toHaveValue(buyer.address)
    await checkScreen()
    await page.locator('#phone').fill(buyer.phone)
    await pressed(page, say('shop.checkout.continue'))
    await expect(page.locator('h1')).toHaveText(say('shop.checkout.reviewTitle'))
    await checkScreen()
    await payButton(page).click()
    await expect(page.locator('#declaration-error')).toContainText(say('shop.checkout.declarationMissing'))
    await page.locator('#declaration').check()
    await payButton(page).click()
    await expect(page).toHaveURL(atProvider)
    await page.locator('button[name=action][value=pay]').click()
    await expect(page).toHaveURL(new RegExp(`/${locale}/orders/HB-`))
    number = orderNumber.exec(page.url())?.[0] ?? ''
    await expect(page.locator('.panel-number')).toHaveText(number)
    await checkScreen()
    await page.goto(`/${locale}/cart`)
    await expect(page.locator('main')).toContainText(say('shop.cart.empty.title'))
    await checkScreen()
    await waitForMessage(page, digitsOf(buyer.phone), new RegExp(number))
    await waitForMessage(page, buyer.email, new RegExp(number))
  })

  await test.step('and it is sold out for the next visitor', async () => {
    await nextPerson()
    await page.goto(`/${locale}${path}`)
    await expect(page.locator('main')).toContainText(say('shop.product.soldOutText'))
    await expect(page.getByRole('button', { name: say('shop.product.add') })).toHaveCount(0)
    await checkScreen()
  })

  const parcel = page.getByRole('main').getByRole('link', { name: number })
  await test.step('the other artisan sees only his own parcel', async () => {
    await signIn('artisan-ceramist', { role: 'artisan', locale })
    await page.goto(`/${locale}/seller/orders?status=paid`)
    await checkScreen()
    await expect(parcel).toHaveCount(1)
    await parcel.click()
    await expect(page.locator('h1')).toContainText(number)
    await expect(page.locator('main')).toContainText(other.names[locale])
    await expect(page.locator('main')).not.toContainText(shownWord)
    await expect(page.locator('main'), 'sellers never get the address of the mailbox').not.toContainText(
      buyer.email,
    )
  })

  await test.step('she sends hers with a tracking number', async () => {
    await nextPerson()
    await signIn('artisan-weaver', { role: 'artisan', locale })
    await page.goto(`/${locale}/seller/orders?status=paid`)
    await parcel.click()
    await expect(page.locator('main')).toContainText(shownName)
    await expect(page.locator('main')).not.toContainText(other.names[locale])
    await expect(page.locator('main')).toContainText(buyer.address)
    await checkScreen()
    await page.locator('#tracking').fill('жўнатма')
    await pressed(page, say('seller.order.ship.submit'))
    await expect(page.locator('#tracking-error')).toContainText(
      say('typed.trackingNumber.sign', { sign: 'Ж' }),
    )
    await expect(page.locator('#tracking')).toHaveValue('жўнатма')
    await page.locator('#tracking').fill('RR123456789UZ')
    await pressed(page, say('seller.order.ship.submit'))
    await expect(page.locator('[data-toast]')).toContainText(say('seller.order.ship.done'))
    await expect(page.locator('main')).toContainText('RR123456789UZ')
    await checkScreen()
    await waitForMessage(page, digitsOf(buyer.phone), /RR123456789UZ/)
    await page.goto(`/${locale}/seller/money`)
    await expect(page.getByRole('link', { name: number }), 'not hers before it arrived').toHaveCount(0)
  })

  await test.step('the guest finds the order by its number and phone and has received it', async () => {
    await nextPerson()
    await page.goto(`/${locale}/orders/${number}`)
    await expect(page.locator('h1'), 'nobody reads it by its number alone').toHaveText(
      say('shop.order.find.title'),
    )
    await checkScreen()
    await page.locator('#phone').fill('+998 93 000 00 00')
    await pressed(page, say('shop.order.find.submit'))
    await expect(page.locator('[data-error-summary]')).toContainText(say('shop.order.find.notFound'))
    await expect(page.locator('#number')).toHaveValue(number)
    await page.locator('#number').fill(number.toLowerCase())
    await page.locator('#phone').fill(buyer.phone)
    await pressed(page, say('shop.order.find.submit'))
    await expect(page.locator('h1')).toContainText(number)
    await expect(page.locator('main')).toContainText('RR123456789UZ')
    await checkScreen()
    const received = page.getByRole('main').getByRole('link', { name: say('shop.order.received') })
    await expect(received, 'only what was sent').toHaveCount(1)
    await received.click()
    await expect(page.locator('h1')).toContainText(say('shop.received.title'))
    await checkScreen()
    const told = await waitForMessage(page, digitsOf(buyer.phone), receipt)
    await page.locator('#code').fill(receipt.exec(told)?.[1] ?? '')
    await pressed(page, say('shop.received.submit'))
    await expect(page.locator('[data-toast]')).toContainText(say('shop.order.receivedDone'))
    await expect(received).toHaveCount(0)
    await checkScreen()
  })

  await test.step('and calls off the parcel that the other has not sent', async () => {
    const cancel = page.getByRole('main').getByRole('link', { name: say('shop.cancel.link') })
    await expect(cancel, 'only what was not sent').toHaveCount(1)
    await cancel.click()
    await expect(page.locator('h1')).toContainText(say('shop.cancel.title'))
    await checkScreen()
    await pressed(page, say('shop.cancel.submit'))
    await expect(page.locator('main')).toContainText(say('shop.order.reason.byBuyer'))
    await expect(cancel).toHaveCount(0)
    await checkScreen()
  })

  await test.step('the money is hers once the day is over in which the buyer can take that back', async () => {
    await nextPerson()
    await signIn('artisan-weaver', { role: 'artisan', locale })
    await page.goto(`/${locale}/seller/orders?status=received`)
    await expect(parcel).toHaveCount(1)
    await parcel.click()
    await expect(page.locator('h1')).toContainText(number)
    const [when] = say('seller.order.releasesOn', { date: '|' }).split('|')
    await expect(page.locator('main')).toContainText(when?.trim() || number)
    await checkScreen()
  })
})

test('of two guests who press at once one pays, the other reads "sold out" and keeps what she wrote', async ({
  page,
  openPage,
}) => {
  const product = await putOnSale('artisan-ceramist')
  const pages = [page, await openPage()]
  const buyers = [inventBuyer('Rahimova Saida'), inventBuyer('Tosheva Zulfiya')]
  await Promise.all(
    pages.map(async (each, index) => {
      await addToCart(each, product, locale)
      await goToReview(each, buyers[index] ?? inventBuyer(''), locale)
    }),
  )
  const ways = await Promise.all(
    pages.map(async (each) => {
      const answer = each.waitForResponse(
        (response) => response.request().method() === 'POST' && response.url().includes('/checkout'),
      )
      await payButton(each).click()
      return (await answer).headers().location ?? ''
    }),
  )
  const winner = ways.findIndex((way) => atProvider.test(way))
  expect(ways[1 - winner], 'the other reads why at an address of its own').toMatch(/checkout.*reply=/)
  const [paying, late, wrote] = [pages[winner], pages[1 - winner], buyers[1 - winner]]
  if (!paying || !late || !wrote) throw new Error('There were two')

  await expect(late.locator('[data-error-summary]'), 'kept for the other').toContainText(
    product.names[locale],
  )
  await expect(late.locator('main')).toContainText(say('shop.checkout.nothingCharged'))
  await late
    .getByRole('main')
    .getByRole('link', { name: say('shop.checkout.change') })
    .click()
  await expect(late.locator('#name')).toHaveValue(wrote.name)
  await expect(late.locator('#phone')).toHaveValue(wrote.phone)
  await expect(late.locator('#email')).toHaveValue(wrote.email)
  await expect(late.locator('#address')).toHaveValue(wrote.address)
  await late.goto(`/${locale}/cart`)
  await expect(late.locator('main')).toContainText(say('shop.cart.fixFirst'))
  await expect(late.getByRole('button', { name: say('shop.cart.checkout') })).toHaveCount(0)

  await expect(paying).toHaveURL(atProvider)
  await paying.locator('button[name=action][value=pay]').click()
  await expect(paying).toHaveURL(new RegExp(`/${locale}/orders/HB-`))
  await expect(paying.locator('main')).toContainText(product.names[locale])
})

test('a declined card and a change of mind lead back to the cart, and the goods are free again', async ({
  page,
  openPage,
  checkScreen,
}) => {
  const product = await putOnSale('artisan-ceramist')
  const visitor = await openPage()
  const buyButton = visitor.getByRole('button', { name: say('shop.product.add') })
  await addToCart(page, product, locale)
  await goToReview(page, inventBuyer('Yusupova Malika'), locale)
  await payButton(page).click()
  await expect(page).toHaveURL(atProvider)
  await visitor.goto(`/${locale}${product.path}`)
  await expect(buyButton, 'held for who is paying').toHaveCount(0)

  await page.locator('button[name=action][value=decline]').click()
  await expect(page.getByRole('alert')).toContainText(
    textOf(outsideLocale, 'sandbox.stripe.checkout.declined'),
  )
  await page.getByRole('link', { name: textOf(outsideLocale, 'sandbox.stripe.checkout.cancel') }).click()
  await expect(page.locator('h1')).toHaveText(say('shop.result.declined.title'))
  await expect(page.locator('[data-hold-left]')).toHaveText(/\d/)
  await checkScreen()
  for (let times = 0; times < 2; times++) {
    await pressed(page, say('checkout.hold.renew', { minutes: '10' }))
    await expect(page.locator('[data-toast]')).toContainText(say('checkout.hold.renewed', { minutes: '10' }))
  }
  await checkScreen()
  await page.getByRole('link', { name: say('shop.result.payNow') }).click()
  await expect(page, 'the same page of the provider is open still').toHaveURL(atProvider)
  await page.getByRole('link', { name: textOf(outsideLocale, 'sandbox.stripe.checkout.cancel') }).click()
  await pressed(page, say('shop.result.giveUp'))
  await expect(page.locator('[data-toast]')).toContainText(say('shop.result.givenUp'))
  await visitor.reload()
  await expect(buyButton, 'free again').toHaveCount(1)
  await expect(page.locator('h1')).toHaveText(say('shop.cart.title'))
  await expect(page.locator('main h3')).toContainText(product.names[locale])
  await checkScreen()

  await goToReview(page, inventBuyer('Yusupova Malika'), locale)
  await payButton(page).click()
  await expect(page).toHaveURL(atProvider)
  await page.getByRole('link', { name: textOf(outsideLocale, 'sandbox.stripe.checkout.cancel') }).click()
  await pressed(page, say('shop.result.giveUp'))
  await expect(page.locator('[data-toast]')).toContainText(say('shop.result.givenUp'))
  await addToCart(visitor, product, locale)
  await expect(visitor.locator('main h3')).toContainText(product.names[locale])
  await expect(visitor.getByRole('button', { name: say('shop.cart.checkout') })).toBeVisible()
})

test.describe('without JavaScript, in Russian', () => {
  test.use({ javaScriptEnabled: false })

  test('a guest searches, buys and finds her order', async ({ page }) => {
    const ru = (key: string, values?: Record<string, string>) => textOf('ru', key, values)
    const product = await putOnSale('artisan-ceramist')
    const word = latinToCyrillic(product.name.split(' ').at(-1) ?? '')
    const buyer = inventBuyer('Петрова Анна')
    await page.goto('/ru/market')
    await page.getByRole('searchbox').last().fill(`блюдо ${word}`)
    await page.getByRole('searchbox').last().press('Enter')
    await page.locator('main a.card-link', { hasText: word }).click()
    await expect(page.locator('h1')).toHaveText(`Блюдо ${word}`)
    await checkPlainScreen(page)
    await pressed(page, ru('shop.product.add'))
    await expect(page.locator('main h3')).toContainText(`Блюдо ${word}`)
    await checkPlainScreen(page)
    await page.getByRole('button', { name: ru('shop.cart.checkout') }).click()
    await fillDetails(page, { ...buyer, phone: '' })
    await pressed(page, ru('shop.checkout.continue'))
    await expect(page.locator('#phone-error')).toContainText(ru('market.error.phone'))
    await expect(page.locator('#name')).toHaveValue(buyer.name)
    await checkPlainScreen(page)
    await page.locator('#phone').fill(buyer.phone)
    await pressed(page, ru('shop.checkout.continue'))
    await expect(page.locator('h1')).toHaveText(ru('shop.checkout.reviewTitle'))
    await checkPlainScreen(page)
    // Back by the browser, and by the list of steps: what was typed is there, and nothing is sent again.
    await page.goBack()
    await expect(page.locator('#address')).toHaveValue(buyer.address)
    await pressed(page, ru('shop.checkout.continue'))
    await page.getByRole('link', { name: ru('shop.checkout.steps.details'), exact: true }).click()
    await expect(page.locator('#address')).toHaveValue(buyer.address)
    await expect(page.locator('#phone')).toHaveValue(buyer.phone)
    await pressed(page, ru('shop.checkout.continue'))
    await page.locator('#declaration').check()
    await payButton(page).click()
    await page.getByRole('link', { name: ru('sandbox.stripe.checkout.cancel') }).click()
    await expect(page.locator('h1')).toHaveText(ru('shop.result.open.title'))
    await pressed(page, ru('checkout.hold.renew', { minutes: '10' }))
    await expect(page.locator('[data-toast]')).toContainText(ru('checkout.hold.renewed', { minutes: '10' }))
    await checkPlainScreen(page)
    await page.getByRole('link', { name: ru('shop.result.payNow') }).click()
    await page.locator('button[name=action][value=pay]').click()
    await expect(page).toHaveURL(/\/ru\/orders\/HB-/)
    const number = orderNumber.exec(page.url())?.[0] ?? ''
    await expect(page.locator('.panel-number')).toHaveText(number)
    await checkPlainScreen(page)
    expect(await waitForMessage(page, digitsOf(buyer.phone), new RegExp(number))).toContain('оплачен')

    await page.context().clearCookies()
    await page.goto('/ru/orders')
    await page.locator('#number').fill(number)
    await page.locator('#phone').fill(buyer.phone)
    await pressed(page, ru('shop.order.find.submit'))
    await expect(page.locator('h1')).toContainText(number)
    await expect(page.locator('main')).toContainText(ru('shop.order.status.paid'))
    await checkPlainScreen(page)
  })
})
