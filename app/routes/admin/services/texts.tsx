import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { changeVersion, listTexts, type VersionFile, writeTexts } from '~/domains/services/index.server'
import { readFormData, refuseField, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import type { RouteHandle } from '~/http/host/route-paths'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { localeNames } from '~/i18n/locales'
import { useT } from '~/i18n/react'
import { ok } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { FileField } from '~/ui/form/file-field'
import { nameService } from '../parts/services/name-service.server'
import { readXliff } from '../parts/services/read-xliff'
import { isWriting, readVersion, seenDraft } from '../parts/services/seen-draft.server'
import { readTextTable } from '../parts/services/text-csv.server'
import { useVersionCrumbs } from '../parts/services/use-version-crumbs'
import { xliffTargets } from '../parts/services/write-xliff'

export const handle: RouteHandle = { takesFiles: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const mostBytes = 1_048_576

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const file = await readVersion(context, args.params)
  return json({
    ...{ code: file.serviceCode, number: file.number, revision: file.revision },
    title: pageTitle(context.locale, 'services.texts.title'),
    service: await nameService(context, file.serviceCode),
    isWriting: isWriting(file, context),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const file = await readVersion(context, args.params)
  const form = await readFormData(args.request)
  const sent = form.get('file')
  if (!(sent instanceof File) || sent.size === 0) return refuseField('file', 'services.error.file.missing')
  if (sent.size > mostBytes) return refuseField('file', 'services.error.tooLarge')
  const read = readTexts(await sent.text(), file)
  if (!read.ok) return refuseForm(read, 'file')
  const { rows, stale } = read.value
  const { changed } = writeTexts(file.content, rows)
  const home = `/${context.locale}/admin/services/${file.serviceCode}/${file.number}/texts`
  // Whose source has changed meanwhile waits for another translation: where, is said with what was taken.
  const left = { lines: nameLines(stale), left: stale.length }
  if (changed === 0) {
    return redirectWithNotice(home, {
      ...{ key: stale.length > 0 ? 'services.texts.leftAll' : 'services.texts.takenNone', tone: 'info' },
      values: left,
    })
  }
  const written = await perform(
    context,
    changeVersion,
    seenDraft(file, form),
    (content) => writeTexts(content, rows).draft,
  )
  if (!written.ok) return refuseForm(written)
  return redirectWithNotice(home, {
    ...(stale.length > 0
      ? { key: 'services.texts.takenSome', tone: 'warning' }
      : { key: 'services.texts.taken', tone: 'success' }),
    values: { count: changed, ...left },
  })
}

/** As a spreadsheet or as a translator's tool gives them back. */
function readTexts(sent: string, { serviceCode, content }: VersionFile) {
  const known = listTexts(content)
  if (/^\uFEFF?\s*</.test(sent))
    return readXliff(sent.replace(/^\uFEFF/, ''), { service: serviceCode, known })
  const read = readTextTable(sent, known)
  return read.ok ? ok({ rows: read.value, stale: [] }) : read
}

const mostLines = 10

function nameLines(lines: readonly number[]): string {
  return `${lines.slice(0, mostLines).join(', ')}${lines.length > mostLines ? ', …' : ''}`
}

export default function VersionTexts() {
  const t = useT()
  const here = useHere()
  const { code, number, revision, service, isWriting } = useLoaderData<typeof loader>()
  return (
    <Frame
      width="narrow"
      crumbs={useVersionCrumbs({ code, service, number }, { label: t('services.texts.title') })}
    >
      <Heading level={1} caption={t('services.version.title', { number })}>
        {t('services.texts.title')}
      </Heading>
      <p>{t('services.texts.lead')}</p>
      <ButtonLink
        href={here(`/admin/services/${code}/${number}/texts.csv`)}
        look={isWriting ? 'secondary' : 'primary'}
        icon="download"
      >
        {t('services.texts.download')}
      </ButtonLink>
      <section className="grid gap-3">
        <Heading level={2}>{t('services.texts.xliff')}</Heading>
        <p>{t('services.texts.xliffLead')}</p>
        <ButtonGroup>
          {xliffTargets.map((target) => (
            <ButtonLink
              key={target}
              href={here(`/admin/services/${code}/${number}/texts.xlf?to=${target}`)}
              look="secondary"
              icon="download"
            >
              <span lang={target}>{localeNames[target].full}</span>
            </ButtonLink>
          ))}
        </ButtonGroup>
      </section>
      {isWriting && (
        <PostForm multipart hidden={{ revision: String(revision) }}>
          <Heading level={2}>{t('services.texts.upload')}</Heading>
          <FileField
            name="file"
            label={t('services.texts.file')}
            hint={t('services.texts.fileHint')}
            accept=".csv,text/csv,.xlf,.xliff,application/xliff+xml"
            maxBytes={mostBytes}
          />
          <Button>{t('services.texts.upload')}</Button>
        </PostForm>
      )}
    </Frame>
  )
}
