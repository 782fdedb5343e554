import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { cancelFair, decideStand, getDeskFair, publishFair } from '~/domains/market/index.server'
import { decideStandForm } from '~/domains/market/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { arrange } from '~/http/page/paging'
import { titleOf } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { isId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import { StandTable } from '../parts/fairs/stand-table'
import { WaitingStand } from '../parts/fairs/waiting-stand'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const { locale } = context
  const fair = await getDeskFair(context, args.params.id ?? '')
  if (!fair) throw notFound()
  const { dateLong, number } = createFormat(locale)
  const stands = fair.stands.map(({ seller, askedAt, soato: _, number: place, ...stand }) => ({
    ...{ ...stand, place, asked: dateLong(askedAt), name: nameInScript(seller, locale) },
  }))
  return json({
    title: titleOf(locale, fair.names[locale]),
    ...{ id: fair.id, slug: fair.slug, status: fair.status, isOver: fair.isOver, name: fair.names[locale] },
    ...{ about: fair.about[locale], place: nameInScript(fair.place, locale) },
    days: { from: dateLong(fair.fromOn), until: dateLong(fair.untilOn) },
    standCount: number(fair.standCount),
    free: fair.freeNumber === null ? '' : String(fair.freeNumber),
    waiting: stands.filter(({ status }) => status === 'asked'),
    stands: arrange(
      context.url.searchParams,
      stands.filter(({ status }) => status !== 'asked'),
      { place: (row) => row.place, name: (row) => row.name },
    ),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const fairId = args.params.id ?? ''
  if (!isId(fairId)) throw notFound()
  const form = await readFormData(args.request)
  const page = `/${context.locale}/admin/fairs/${fairId}`
  const intent = form.get('intent')
  if (intent === 'announce' || intent === 'cancel') {
    const moved = await perform(context, intent === 'announce' ? publishFair : cancelFair, { fairId })
    if (!moved.ok) return refuseForm(moved)
    return redirectWithNotice(page, { key: `fairs.desk.done.${intent}`, tone: 'success' })
  }
  if (intent !== 'stand') return refuseForm(unknownAct)
  const parsed = parseForm(form, decideStandForm)
  if (!parsed.ok) return refuseForm(parsed)
  const standId = String(form.get('standId') ?? '')
  const decided = await perform(context, decideStand, { ...parsed.value, fairId, standId })
  if (!decided.ok)
    return refuseForm(decided, {
      ...{ 'fairs.error.number.tooHigh': 'number', 'fairs.error.numberTaken': 'number' },
    })
  return redirectWithNotice(page, { key: `fairs.desk.done.${parsed.value.decision}`, tone: 'success' })
}

/** A fair at the desk: who asks for a stand first, then who has one. */
export default function DeskFair() {
  const t = useT()
  const here = useHere()
  const fair = useLoaderData<typeof loader>()
  const { id, slug, name, about, place, status, isOver, days, waiting, stands, standCount, free } = fair
  const isOpen = status !== 'cancelled' && !isOver
  const crumbs = useAdminCrumbs({ label: t('fairs.title'), href: here('/admin/fairs') }, { label: name })
  return (
    <Frame crumbs={crumbs}>
      <Heading level={1} caption={t(`fairs.status.${status}`)}>
        {name}
      </Heading>
      <SummaryList
        rows={[
          { key: 'days', label: t('fairs.desk.days'), value: t('fairs.days', days) },
          { key: 'place', label: t('fairs.desk.place'), value: place },
          { key: 'stands', label: t('fairs.desk.standCount'), value: standCount },
        ]}
      />
      <p className="max-w-2xl">
        <FreeText of={about} />
      </p>
      {status === 'draft' && isOpen && (
        <PostForm id="announce" hidden={{ intent: 'announce' }}>
          <p>{t('fairs.desk.announceText')}</p>
          <Button>{t('fairs.desk.announce')}</Button>
        </PostForm>
      )}
      <ButtonGroup>
        {isOpen && (
          <ButtonLink look="secondary" href={here(`/admin/fairs/${id}/edit`)}>
            {t('fairs.desk.change')}
          </ButtonLink>
        )}
        {status !== 'draft' && (
          <ButtonLink look="secondary" icon="eye" href={here(`/fairs/${slug}`)}>
            {t('fairs.desk.page')}
          </ButtonLink>
        )}
      </ButtonGroup>
      {status !== 'draft' && (
        <section className="grid gap-4">
          <Heading level={2}>{t('fairs.desk.waiting')}</Heading>
          {waiting.length === 0 ? (
            <p>{t('fairs.desk.noneWaiting')}</p>
          ) : (
            <ul className="grid gap-4">
              {waiting.map((stand) => (
                <WaitingStand key={stand.id} stand={stand} free={free} isOpen={isOpen} />
              ))}
            </ul>
          )}
          {stands.list.total > 0 && <StandTable {...stands} />}
        </section>
      )}
      {status === 'announced' && isOpen && (
        <Disclosure summary={t('fairs.desk.cancel')}>
          <PostForm id="cancel" hidden={{ intent: 'cancel' }}>
            <Notice tone="warning">{t('fairs.desk.cancelText')}</Notice>
            <Button look="danger">{t('fairs.desk.cancelSure')}</Button>
          </PostForm>
        </Disclosure>
      )}
    </Frame>
  )
}
