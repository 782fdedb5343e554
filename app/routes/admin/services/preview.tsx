import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Prose } from '~/ui/content/prose'
import { Tabs } from '~/ui/data/tabs'
import { QuestionFields } from '~/ui/questions/question-fields'
import { nameService } from '../parts/services/name-service.server'
import { RulesPreview } from '../parts/services/rules-preview'
import { readVersion } from '../parts/services/seen-draft.server'
import { useVersionCrumbs } from '../parts/services/use-version-crumbs'
import { listPages, previewPage, previewRules } from '../parts/services/view-preview.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** `?page=` is one of the applicant's; without it the first, and `rules` what the specialist sees. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { locale, url } = context
  const file = await readVersion(context, args.params)
  const pages = listPages(file.content, locale)
  const asked = url.searchParams.get('page') ?? pages[0]?.id ?? 'rules'
  if (asked !== 'rules' && !pages.some(({ id }) => id === asked)) throw notFound()
  return json({
    ...{ code: file.serviceCode, number: file.number, pages, asked },
    title: pageTitle(locale, 'services.version.preview'),
    service: await nameService(context, file.serviceCode),
    page: asked === 'rules' ? null : await previewPage(context, file.content, asked),
    rules: asked === 'rules' ? previewRules(file.content, locale) : null,
  })
}

export default function Preview() {
  const t = useT()
  const here = useHere()
  const { code, number, service, pages, asked, page, rules } = useLoaderData<typeof loader>()
  const at = (id: string) => here(`/admin/services/${code}/${number}/preview?page=${id}`)
  const tabs = [
    ...pages.map(({ id, name }) => ({ href: at(id), label: name, current: id === asked })),
    { href: at('rules'), label: t('services.version.previewStaff'), current: asked === 'rules' },
  ]
  return (
    <Frame
      width={rules ? 'wide' : 'narrow'}
      crumbs={useVersionCrumbs({ code, service, number }, { label: t('services.version.preview') })}
    >
      <Heading level={1} size="l" caption={t('services.version.title', { number })}>
        {t('services.version.preview')}
      </Heading>
      <Tabs label={t('services.version.previewCitizen')} tabs={tabs} />
      {rules && <RulesPreview {...rules} />}
      {asked !== 'rules' && !page && <Notice tone="warning">{t('services.version.previewBroken')}</Notice>}
      {page && (
        <>
          <Notice>{t('services.version.previewOnly')}</Notice>
          <Heading level={2} size="l">
            {page.title}
          </Heading>
          {page.hint && (
            <Prose>
              <p>{page.hint}</p>
            </Prose>
          )}
          {page.when && (
            <p>
              {t('services.field.when')}: <code>{page.when}</code>
            </p>
          )}
          {page.papers.length > 0 && (
            <ul>
              {page.papers.map((paper) => (
                <li key={paper}>{paper}</li>
              ))}
            </ul>
          )}
          <div className="form-stack">
            <QuestionFields questions={page.questions} values={{}} />
          </div>
        </>
      )}
    </Frame>
  )
}
