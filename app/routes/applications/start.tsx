import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicantRoles, listOwnApplications, startDraft } from '~/domains/applications/index.server'
import { isOpen } from '~/domains/cases/index.server'
import { getAnswerDays, getDefinition, getService } from '~/domains/services/index.server'
import { readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { titleOf } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { QuickExit } from '~/ui/action/quick-exit'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Prose } from '~/ui/content/prose'
import { nameDeviceAnswer } from '~/views/names/name-device-answer.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { locale, url } = context
  const service = await getService(args.params.serviceCode ?? '', locale)
  if (!service) throw notFound()
  const definition = service.online ? await getDefinition(context, service.code) : null
  const own = (await listOwnApplications(context)).filter(({ serviceCode }) => serviceCode === service.code)
  const draft = own.find(({ status }) => status === 'draft')
  const deviceCode = url.searchParams.get('device') ?? ''
  return json({
    title: titleOf(locale, service.names[locale]),
    name: service.names[locale],
    code: service.code,
    isOnline: definition !== null,
    isProtected: service.privacy === 'protected',
    summary: service.text?.summary ?? null,
    needed: service.text?.needed ?? [],
    workingDays: await getAnswerDays(
      { code: service.code, workingDays: definition?.workingDays ?? service.workingDays },
      dayOf(context.now()),
    ),
    draftId: draft?.id ?? null,
    deviceCode,
    deviceName: definition && (await nameDeviceAnswer(definition, deviceCode, context)),
    open: own
      .filter(({ status }) => isOpen(status))
      .map(({ id, number, deviceNames, name }) => ({ id, number, what: (deviceNames ?? name)[locale] })),
    again: definition?.texts.again[locale] ?? null,
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const form = await readFormData(args.request)
  const deviceCode = String(form.get('device') ?? '').slice(0, 60)
  const started = await perform(context, startDraft, {
    serviceCode: args.params.serviceCode ?? '',
    deviceCode: deviceCode || null,
  })
  if (!started.ok) return refuseForm(started)
  const { id, resumed, firstStep } = started.value
  const home = `/${context.locale}/applications/${id}`
  return resumed
    ? redirectWithNotice(home, { key: 'applications.start.resumed', tone: 'info' })
    : redirect(`${home}/${firstStep}`, { status: 303 })
}

export default function Start() {
  const t = useT()
  const here = useHere()
  const page = useLoaderData<typeof loader>()
  return (
    <Frame
      width="narrow"
      crumbs={[
        { label: t('layout.nav.services'), href: here('/services') },
        { label: page.name, href: here(`/services/${page.code}`) },
        { label: t('applications.start.crumb') },
      ]}
    >
      {page.isProtected && <QuickExit />}
      <Heading level={1} size="l" caption={page.isOnline ? t('applications.start.caption') : undefined}>
        {page.name}
      </Heading>
      {page.summary && (
        <Prose>
          <p>{page.summary}</p>
        </Prose>
      )}
      {page.isOnline ? <Online /> : <Elsewhere />}
    </Frame>
  )
}

function Online() {
  const t = useT()
  const here = useHere()
  const { code, draftId, deviceCode, deviceName, open, needed, workingDays, again } =
    useLoaderData<typeof loader>()
  return (
    <>
      {open.length > 0 && (
        <Notice tone="warning" title={t('applications.start.openTitle')}>
          <Prose>
            <ul>
              {open.map(({ id, number, what }) => (
                <li key={id}>
                  <a href={here(`/applications/${id}`)}>
                    {t('applications.start.openOne', { number, what })}
                  </a>
                </li>
              ))}
            </ul>
            {again && <p>{again}</p>}
          </Prose>
        </Notice>
      )}
      <Prose>
        <h2>{t('applications.start.neededTitle')}</h2>
        <ul>
          {needed.map((thing) => (
            <li key={thing}>{thing}</li>
          ))}
        </ul>
        <p>{t('applications.start.neededLater')}</p>
        <h2>{t('applications.start.howTitle')}</h2>
        <ul>
          <li>{t('applications.start.time')}</li>
          <li>{t('applications.start.saved')}</li>
          <li>{t('applications.start.who')}</li>
          <li>
            {workingDays === 0
              ? t('applications.start.answerSameDay')
              : t('applications.start.answer', { count: workingDays })}
          </li>
          <li>{t('applications.start.appeal')}</li>
        </ul>
      </Prose>
      {draftId ? (
        <>
          <Notice title={t('applications.start.draftTitle')}>{t('applications.start.draftText')}</Notice>
          <ButtonGroup>
            {deviceName && (
              <PostForm hidden={{ device: deviceCode }}>
                <Button>{t('applications.start.setDevice', { name: deviceName })}</Button>
              </PostForm>
            )}
            <ButtonLink look={deviceName ? 'secondary' : 'primary'} href={here(`/applications/${draftId}`)}>
              {t('applications.start.goOn')}
            </ButtonLink>
            <ButtonLink look="secondary" href={here(`/applications/${draftId}/delete`)}>
              {t('applications.draft.delete')}
            </ButtonLink>
          </ButtonGroup>
        </>
      ) : (
        <PostForm {...(deviceCode ? { hidden: { device: deviceCode } } : {})}>
          <Button icon="arrowRight">{t('applications.start.start')}</Button>
        </PostForm>
      )}
      <p>
        <a href={here(`/services/${code}/form`)}>{t('paper.open')}</a>
      </p>
    </>
  )
}

function Elsewhere() {
  const t = useT()
  const here = useHere()
  return (
    <>
      <Notice title={t('applications.start.notOnlineTitle')}>
        <p>{t('applications.start.notOnlineText')}</p>
      </Notice>
      <ButtonLink href={here('/centres')}>{t('applications.start.findCentre')}</ButtonLink>
    </>
  )
}
