import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { submitPage } from '~/domains/administration/index.server'
import { isNeeded, pathOfPage, submitPageForm } from '~/domains/administration/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { titleOf } from '~/http/urls.server'
import { contentLocaleOf } from '~/i18n/locales'
import { useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import { DateField } from '~/ui/questions/fields/date-field'
import { dayParts } from '~/ui/questions/fields/day-parts'
import { openPage } from '../../parts/texts/pages/open-page.server'
import { VersionList } from '../../parts/texts/pages/version-list'
import { useAdminCrumbs } from '../../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const slug = args.params.slug ?? ''
  const { versions, current, shown, open } = await openPage(context, slug)
  const locale = contentLocaleOf(context.locale)
  const name = (shown ?? open?.texts)?.[locale].title || slug
  const isOwnDraft = open?.status === 'draft' && open.authorId === context.personId
  return json({
    title: titleOf(context.locale, name),
    ...{ slug, name, path: pathOfPage(slug), isShown: shown !== null, isNeeded: isNeeded(slug), isOwnDraft },
    today: dayParts(isoDayOf(context.now())),
    openNumber: open?.number ?? null,
    mayGo: open === null && current?.texts != null,
    versions: versions.map(({ texts, fromOn, createdAt, decidedAt, ...version }) => ({
      ...version,
      ...{ isCurrent: version.number === current?.number, isRemoval: texts === null },
      fromOn: isoDay(fromOn),
      createdAt: createdAt.toISOString(),
      decidedAt: decidedAt?.toISOString() ?? null,
    })),
  })
}

/** Asks that the page goes, or says the program's own words again, from a day on. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const form = await readFormData(args.request)
  if (form.get('intent') !== 'remove') return refuseForm(unknownAct)
  const parsed = parseForm(form, submitPageForm(isoDayOf(context.now())))
  if (!parsed.ok) return refuseForm(parsed)
  const slug = args.params.slug ?? ''
  const asked = await perform(context, submitPage, { ...parsed.value, slug, number: null })
  if (!asked.ok) return refuseForm(asked, { 'editorial.error.past': 'fromOn' })
  return redirectWithNotice(context.url.pathname, { key: 'editorial.submitted', tone: 'success' })
}

export default function AdminPage() {
  const t = useT()
  const here = useHere()
  const page = useLoaderData<typeof loader>()
  const { slug, name, path, isOwnDraft, openNumber, versions } = page
  const crumbs = useAdminCrumbs(
    { label: t('admin.pages.title'), href: here('/admin/pages') },
    { label: name },
  )
  return (
    <Frame crumbs={crumbs}>
      <Heading level={1}>{name}</Heading>
      <SummaryList
        rows={[
          {
            key: 'path',
            label: t('editorial.form.slug'),
            value: page.isShown ? <a href={here(path)}>{path}</a> : <code>{path}</code>,
          },
          {
            key: 'kind',
            label: t('editorial.kind'),
            value: t(page.isNeeded ? 'editorial.isNeeded' : 'editorial.isOwn'),
          },
        ]}
      />
      <ButtonGroup>
        {(openNumber === null || isOwnDraft) && (
          <ButtonLink href={here(`/admin/pages/${slug}/edit`)}>
            {t(isOwnDraft ? 'editorial.goOn' : 'editorial.edit')}
          </ButtonLink>
        )}
        {openNumber !== null && (
          <ButtonLink look="secondary" icon="eye" href={here(`/admin/pages/${slug}/${openNumber}`)}>
            {t(isOwnDraft ? 'editorial.lookAndHandOn' : 'editorial.look')}
          </ButtonLink>
        )}
      </ButtonGroup>
      <section className="grid gap-4">
        <Heading level={2}>{t('editorial.versions')}</Heading>
        {versions.length === 0 ? (
          <p>{t('editorial.noVersions')}</p>
        ) : (
          <VersionList slug={slug} versions={versions} />
        )}
      </section>
      {page.mayGo && (
        <Disclosure summary={t(page.isNeeded ? 'editorial.ship.title' : 'editorial.remove.title')}>
          <PostForm id="remove" hidden={{ intent: 'remove' }}>
            <Notice tone="warning">
              {t(page.isNeeded ? 'editorial.ship.text' : 'editorial.remove.text')}
            </Notice>
            <DateField name="fromOn" label={t('editorial.fromOn')} value={page.today} />
            <Button look="danger">{t('editorial.remove.ask')}</Button>
          </PostForm>
        </Disclosure>
      )}
    </Frame>
  )
}
