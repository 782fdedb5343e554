import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { decidePage, submitPage } from '~/domains/administration/index.server'
import { findIncomplete, pageParts, submitPageForm } from '~/domains/administration/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { titleOf } from '~/http/urls.server'
import { contentLocaleOf, contentLocales, localeNames } from '~/i18n/locales'
import { useFormat, useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { isoDay } from '~/lib/figures/iso-day'
import { diffLines } from '~/lib/texts/diff-lines'
import { dayOf, isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { PersonName } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { MarkedText, Prose } from '~/ui/content/prose'
import { Tabs } from '~/ui/data/tabs'
import { DateField } from '~/ui/questions/fields/date-field'
import { dayParts } from '~/ui/questions/fields/day-parts'
import { openPage } from '../../parts/texts/pages/open-page.server'
import { PageChanges } from '../../parts/texts/pages/page-changes'
import { useAdminCrumbs } from '../../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** One version as its readers see it in a language (`?in=`), and what is otherwise than they see now. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const slug = args.params.slug ?? ''
  const { versions, current, shown } = await openPage(context, slug)
  const version = versions.find(({ number }) => String(number) === args.params.number)
  if (!version) throw notFound()
  const language = contentLocaleOf(context.url.searchParams.get('in') ?? context.locale)
  const { texts, status, fromOn, number } = version
  const whole = (words: Record<(typeof pageParts)[number], string> | undefined) =>
    words ? pageParts.map((part) => words[part]).join('\n') : ''
  const isToCome = fromOn !== null && fromOn > dayOf(context.now())
  const isOwn = version.authorId === context.personId
  return json({
    title: titleOf(context.locale, getT(context.locale)('editorial.version', { number })),
    ...{ slug, number, status, language, isOwn, author: version.author },
    name: (shown ?? texts)?.[contentLocaleOf(context.locale)].title || slug,
    fromOn: isoDay(fromOn),
    words: texts?.[language] ?? null,
    missing: texts ? findIncomplete(texts).map((locale) => localeNames[locale].full) : [],
    changes:
      number === current?.number ? null : diffLines(whole(shown?.[language]), whole(texts?.[language])),
    today: dayParts(isoDayOf(context.now())),
    mayWithdraw: status === 'draft' || status === 'prepared' || (status === 'published' && isToCome),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { slug = '', number: typed = '' } = args.params
  if (!/^\d{1,6}$/.test(typed)) throw notFound()
  const [number, form] = [Number(typed), await readFormData(args.request)]
  const page = `/${context.locale}/admin/pages/${slug}`
  const intent = form.get('intent')
  if (intent === 'submit') {
    const parsed = parseForm(form, submitPageForm(isoDayOf(context.now())))
    if (!parsed.ok) return refuseForm(parsed)
    const submitted = await perform(context, submitPage, { ...parsed.value, slug, number })
    if (!submitted.ok) return refuseForm(submitted, { 'editorial.error.past': 'fromOn' })
    return redirectWithNotice(page, { key: 'editorial.submitted', tone: 'success' })
  }
  if (intent !== 'publish' && intent !== 'withdraw') return refuseForm(unknownAct)
  const decided = await perform(context, decidePage, { slug, number, act: intent })
  if (!decided.ok) return refuseForm(decided)
  return redirectWithNotice(page, {
    ...{ key: intent === 'publish' ? 'editorial.published' : 'editorial.withdrawn', tone: 'success' },
  })
}

export default function Version() {
  const t = useT()
  const here = useHere()
  const { dateLong } = useFormat()
  const version = useLoaderData<typeof loader>()
  const { slug, name, number, status, language, words, missing, changes, isOwn, fromOn } = version
  const crumbs = useAdminCrumbs(
    { label: t('admin.pages.title'), href: here('/admin/pages') },
    { label: name, href: here(`/admin/pages/${slug}`) },
    { label: t('editorial.version', { number }) },
  )
  return (
    <Frame width="narrow" crumbs={crumbs}>
      <Heading level={1} caption={`${name} · ${t(`editorial.state.${status}`)}`}>
        {t('editorial.version', { number })}
      </Heading>
      <p>
        {t('editorial.author')}: <PersonName of={version.author} />
        {fromOn && <>. {t('editorial.from', { on: dateLong(fromOn) })}</>}
      </p>
      {missing.length > 0 && (
        <Notice tone="warning" title={t('editorial.missing')}>
          {missing.join(', ')}
        </Notice>
      )}
      {words === null ? (
        <Notice tone="warning">{t('editorial.removalText')}</Notice>
      ) : (
        <section className="grid gap-4">
          <Heading level={2}>{t('editorial.preview')}</Heading>
          <Tabs
            label={t('editorial.languages')}
            tabs={contentLocales.map((locale) => ({
              href: here(`/admin/pages/${slug}/${number}?in=${locale}`),
              label: localeNames[locale].full,
              current: locale === language,
            }))}
          />
          <div className="rounded-lg border border-line bg-surface p-4">
            <Prose lang={language}>
              <h3>{words.title || '…'}</h3>
              <p className="hero-lead">{words.lead}</p>
              <MarkedText of={words.text} hrefOf={(path) => `/${language}${path}`} deeper={1} />
            </Prose>
          </div>
        </section>
      )}
      {changes && (
        <section className="grid gap-4">
          <Heading level={2}>{t('editorial.changes.title')}</Heading>
          <PageChanges lines={changes} lang={language} />
        </section>
      )}
      {status === 'draft' && isOwn && missing.length === 0 && (
        <PostForm id="submit" hidden={{ intent: 'submit' }}>
          <DateField
            name="fromOn"
            label={t('editorial.fromOn')}
            hint={t('editorial.fromHint')}
            value={version.today}
          />
          <Button>{t('editorial.submit')}</Button>
        </PostForm>
      )}
      {status === 'prepared' && isOwn && <p className="choice-hint">{t('sides.error.publishVersion')}</p>}
      {status === 'prepared' && !isOwn && (
        <PostForm id="publish" hidden={{ intent: 'publish' }}>
          <Button>{t('editorial.publish')}</Button>
        </PostForm>
      )}
      {version.mayWithdraw && (
        <PostForm id="withdraw" hidden={{ intent: 'withdraw' }}>
          <Button look="secondary">
            {t(status === 'draft' ? 'editorial.discard' : 'editorial.withdraw')}
          </Button>
        </PostForm>
      )}
    </Frame>
  )
}
