import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { decideNewsletter, footLinks, getNewsletter } from '~/domains/market/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { titleOf } from '~/http/urls.server'
import { contentLocales } from '~/i18n/locales'
import { newsletterWords } from '~/i18n/messages/newsletter-words.server'
import { useFormat, useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { PersonName } from '~/ui/content/name'
import { Stats } from '~/ui/data/stats'
import { SummaryList } from '~/ui/data/summary-list'
import { useAdminCrumbs } from '../../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const letter = await getNewsletter(context, args.params.id ?? '')
  if (!letter) throw notFound()
  const { id, status, isOwn, author, decidedBy, counts, shown, titles, createdAt, decidedAt } = letter
  return json({
    title: titleOf(context.locale, titles[context.locale]),
    ...{ id, status, isOwn, author, decidedBy, counts, name: titles[context.locale] },
    ...{ createdAt: createdAt.toISOString(), decidedAt: decidedAt?.toISOString() ?? null },
    // Each receiver has a secret of her own in place of the dots.
    shown: contentLocales.map((lang) => ({
      ...{ lang, ...shown[lang] },
      foot: newsletterWords.foot(lang, footLinks(lang, '…')),
    })),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const intent = (await readFormData(args.request)).get('intent')
  if (intent !== 'release' && intent !== 'withdraw') return refuseForm(unknownAct)
  const decided = await perform(context, decideNewsletter, { id: args.params.id ?? '', act: intent })
  if (!decided.ok) return refuseForm(decided)
  return redirectWithNotice(context.url.pathname, {
    ...{
      key: intent === 'release' ? 'newsletter.desk.released' : 'newsletter.desk.withdrawn',
      tone: 'success',
    },
  })
}

/** A letter as its receivers read it, who wrote and sent it, and what became of it. */
export default function Letter() {
  const t = useT()
  const here = useHere()
  const { dateTime, number } = useFormat()
  const { id, name, status, isOwn, author, decidedBy, counts, shown, ...times } =
    useLoaderData<typeof loader>()
  const crumbs = useAdminCrumbs(
    { label: t('newsletter.title'), href: here('/admin/newsletter') },
    { label: name },
  )
  return (
    <Frame crumbs={crumbs}>
      <Heading level={1} caption={t(`newsletter.desk.status.${status}`)}>
        {name}
      </Heading>
      <SummaryList
        rows={[
          { key: 'author', label: t('newsletter.desk.by.author'), value: <PersonName of={author} /> },
          { key: 'written', label: t('newsletter.desk.written'), value: dateTime(times.createdAt) },
          ...(status !== 'prepared' && decidedBy && times.decidedAt
            ? [
                {
                  key: 'by',
                  label: t(`newsletter.desk.by.${status}`),
                  value: <PersonName of={decidedBy} />,
                },
                { key: 'decided', label: t('newsletter.desk.decided'), value: dateTime(times.decidedAt) },
              ]
            : []),
        ]}
      />
      {status === 'released' && (
        <Stats
          stats={(['waiting', 'sent', 'failed', 'ended'] as const).map((key) => ({
            label: t(`newsletter.desk.counts.${key}`),
            value: number(counts[key]),
          }))}
        />
      )}
      <Heading level={2}>{t('newsletter.desk.preview')}</Heading>
      {shown.map(({ lang, subject, text, foot }) => (
        <section key={lang} className="panel">
          <Heading level={3}>{t(`newsletter.desk.in.${lang}`)}</Heading>
          <p lang={lang}>
            <strong>{subject}</strong>
          </p>
          <p className="whitespace-pre-line wrap-anywhere" lang={lang}>
            {`${text}\n\n${foot}`}
          </p>
        </section>
      ))}
      {status === 'prepared' && isOwn && <p className="choice-hint">{t('newsletter.error.own')}</p>}
      {status === 'prepared' && !isOwn && (
        <PostForm id="release" hidden={{ intent: 'release' }}>
          <p className="choice-hint">{t('newsletter.desk.releaseHint')}</p>
          <Button>{t('newsletter.desk.release')}</Button>
        </PostForm>
      )}
      {status === 'prepared' && (
        <PostForm id="withdraw" hidden={{ intent: 'withdraw' }}>
          <Button look="secondary">{t('newsletter.desk.withdraw')}</Button>
        </PostForm>
      )}
      <div>
        <ButtonLink look="secondary" href={here(`/admin/newsletter/new?from=${id}`)}>
          {t('newsletter.desk.again')}
        </ButtonLink>
      </div>
    </Frame>
  )
}
