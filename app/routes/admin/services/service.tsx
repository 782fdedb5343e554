import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listVersions, startVersion, type VersionLine } from '~/domains/services/index.server'
import { refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole, type SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { titleOf } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { Table } from '~/ui/data/table'
import { nameService } from '../parts/services/name-service.server'
import { useVersionCrumbs } from '../parts/services/use-version-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const code = args.params.code ?? ''
  const service = await nameService(context, code)
  const versions = await listVersions(context, code)
  return json({
    title: titleOf(context.locale, service),
    code,
    service,
    mayBegin: versions.length > 0 && !versions.some(({ state }) => state === 'draft' || state === 'offered'),
    rows: versions.map((version) => ({ ...version, ...byWhom(version, context) })),
  })
}

type Who = 'you' | 'colleague' | 'program'

function byWhom({ authorId, publishedById }: VersionLine, { personId }: SignedInContext) {
  const who = (id: string): Who => (id === personId ? 'you' : 'colleague')
  const author: Who = authorId ? who(authorId) : 'program'
  return { author, publisher: publishedById && who(publishedById) }
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const code = args.params.code ?? ''
  const begun = await perform(context, startVersion, code)
  if (!begun.ok) return refuseForm(begun)
  const to = `/${context.locale}/admin/services/${code}/${begun.value}`
  return redirectWithNotice(to, { key: 'services.version.begun', tone: 'success' })
}

export default function ServiceVersions() {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  const { code, service, rows, mayBegin } = useLoaderData<typeof loader>()
  const day = (text: string | null) => (text ? dateShort(text) : '')
  return (
    <Frame crumbs={useVersionCrumbs({ code, service })}>
      <Heading level={1}>{service}</Heading>
      {mayBegin && (
        <PostForm>
          <p>{t('services.version.beginText')}</p>
          <Button icon="plus">{t('services.version.begin')}</Button>
        </PostForm>
      )}
      <Table
        caption={t('services.version.all')}
        rows={rows}
        rowKey={({ number }) => String(number)}
        columns={[
          {
            key: 'number',
            label: t('services.versions.title'),
            rowHeader: true,
            cell: ({ number }) => (
              <a href={here(`/admin/services/${code}/${number}`)}>
                {t('services.version.title', { number })}
              </a>
            ),
          },
          {
            key: 'state',
            label: t('services.version.state'),
            cell: ({ state }) => <Tag>{t(`services.version.status.${state}`)}</Tag>,
          },
          { key: 'from', label: t('services.version.from'), cell: ({ validFrom }) => day(validFrom) },
          { key: 'until', label: t('services.version.until'), cell: ({ validUntil }) => day(validUntil) },
          {
            key: 'author',
            label: t('services.version.author'),
            cell: ({ author }) => t(`services.version.${author}`),
          },
          {
            key: 'publisher',
            label: t('services.version.publisher'),
            cell: ({ publisher }) => publisher && t(`services.version.${publisher}`),
          },
        ]}
      />
    </Frame>
  )
}
