import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  addFavourites,
  findCards,
  listProductWaits,
  mostCompared,
  mostFavourites,
  removeFavourite,
  removeProductWait,
} from '~/domains/market/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { type Notice, redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { viewCards } from '../parts/market/product-cards.server'
import { ProductGrid } from '../parts/market/product-grid'
import { keepInBrowser, readFavourites, readKept } from '../parts/wishes/own-favourites.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
]

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale } = context
  const { slugs, headers } = await readFavourites(context, args.request)
  const [cards, waits] = await Promise.all([findCards(slugs, locale), listProductWaits(context, locale)])
  const shown = cards.map(({ slug }) => slug)
  return json(
    {
      title: pageTitle(locale, 'voices.wish.title'),
      isGuest: context.personId === null,
      cards: viewCards(cards, locale),
      rows: cards.map(({ slug, name }) => ({ slug, name: name.text })),
      isCut: shown.length > mostCompared,
      waits,
      gone: slugs.filter((slug) => !shown.includes(slug)),
      compare: new URLSearchParams(shown.slice(0, mostCompared).map((slug) => ['p', slug])).toString(),
    },
    { headers },
  )
}

export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  const form = await readFormData(args.request)
  const intent = form.get('intent')
  const slug = String(form.get('slug') ?? '')
  const page = `/${context.locale}/favourites`
  if (intent === 'stopWaiting') {
    await perform(context, removeProductWait, { id: String(form.get('id') ?? '') })
    return redirectWithNotice(page, { key: 'voices.wish.waitsNoMore', tone: 'success' })
  }
  if (intent !== 'add' && intent !== 'remove') return refuseForm(unknownAct)
  const notice: Notice = {
    key: intent === 'add' ? 'voices.wish.added' : 'voices.wish.removed',
    tone: 'success',
  }
  if (context.personId) {
    const done =
      intent === 'add'
        ? await perform(context, addFavourites, { slugs: [slug] })
        : await perform(context, removeFavourite, { slug })
    return done.ok ? redirectWithNotice(page, notice) : refuseForm(done)
  }
  const others = (await readKept(args.request)).filter((each) => each !== slug)
  if (intent === 'add' && (await findCards([slug], context.locale)).length === 0)
    return refuseForm({ ok: false, error: 'market.error.productNotFound' })
  if (intent === 'add' && others.length >= mostFavourites)
    return refuseForm({
      ok: false,
      error: 'voices.error.tooManyFavourites',
      details: { count: mostFavourites },
    })
  const headers = new Headers()
  headers.append('Set-Cookie', await keepInBrowser(intent === 'add' ? [slug, ...others] : others))
  return redirectWithNotice(page, notice, headers)
}

/** What somebody wants to find again: hers where she signed in, her browser's otherwise. */
export default function Favourites() {
  const t = useT()
  const here = useHere()
  const { isGuest, cards, rows, isCut, waits, gone, compare } = useLoaderData<typeof loader>()
  return (
    <Frame crumbs={[{ href: here('/market'), label: t('shop.market.title') }]}>
      <Heading level={1}>{t('voices.wish.title')}</Heading>
      {isGuest && <p className="max-w-2xl">{t('voices.wish.guest')}</p>}
      {cards.length === 0 ? (
        <EmptyState
          icon="shop"
          title={t('voices.wish.none')}
          text={t('voices.wish.noneText')}
          action={<ButtonLink href={here('/market')}>{t('shop.market.title')}</ButtonLink>}
        />
      ) : (
        <>
          {cards.length > 1 && (
            <p>
              <ButtonLink href={here(`/market/compare?${compare}`)} look="secondary">
                {t(isCut ? 'voices.wish.compare' : 'voices.wish.compareAll')}
              </ButtonLink>
            </p>
          )}
          <ProductGrid cards={cards} eager={4} />
        </>
      )}
      {(rows.length > 0 || gone.length > 0) && (
        <section className="grid gap-2">
          <Heading level={2} size="m">
            {t('voices.wish.manage')}
          </Heading>
          <ul>
            {[...rows, ...gone.map((slug) => ({ slug, name: '' }))].map(({ slug, name }) => (
              <li key={slug} className="flex flex-wrap items-center gap-x-4">
                <span>{name || t('voices.wish.gone')}</span>
                <PostForm id={`remove-${slug}`} className="contents" hidden={{ intent: 'remove', slug }}>
                  <Button look="link" hiddenText={name}>
                    {t('ui.remove')}
                  </Button>
                </PostForm>
              </li>
            ))}
          </ul>
        </section>
      )}
      {waits.length > 0 && (
        <section className="grid gap-2">
          <Heading level={2} size="m">
            {t('voices.wish.waitsFor')}
          </Heading>
          <p>{t('voices.wish.waitsText')}</p>
          <ul>
            {waits.map(({ id, slug, name }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-4">
                <a
                  className="inline-flex min-h-11 items-center"
                  href={here(`/market/products/${slug}`)}
                  lang={name.lang}
                >
                  {name.text}
                </a>
                <PostForm id={`wait-${id}`} className="contents" hidden={{ intent: 'stopWaiting', id }}>
                  <Button look="link" hiddenText={name.text}>
                    {t('voices.wish.stopWaiting')}
                  </Button>
                </PostForm>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Frame>
  )
}
