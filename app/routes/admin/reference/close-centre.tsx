import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { closeForm, prepareCentre, steerClosing, withdrawCentre } from '~/domains/administration/index.server'
import { getCentre, listCentres, listDistricts, listWaitingCentres } from '~/domains/reference/index.server'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole, type SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { watchAgain, watchHeaders } from '~/http/page/watch-again.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isId } from '~/lib/ids'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { getOpenAtCentre } from '~/views/centres/get-open-at-centre.server'
import { CloseForm } from '../parts/places/closing/close-form'
import { ClosingCard } from '../parts/places/closing/closing-card'
import { showClosing } from '../parts/places/closing/show-closing.server'
import { OpenAtCentre } from '../parts/places/open-at-centre'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]
export const headers = watchHeaders

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { locale } = context
  const centre = await getCentre(args.params.code ?? '')
  const closing = centre && (await showClosing(context, centre.code))
  const open = centre && !centre.closedOn ? await getOpenAtCentre(context, centre.code) : null
  if (!centre || !(open || closing)) throw notFound()
  const { regionSoato } = centre.territory
  const districts = (await listDistricts(regionSoato)).filter(({ centreCode }) => centreCode === centre.code)
  const others = (await listCentres(regionSoato)).filter(
    ({ code, closesOn }) => code !== centre.code && !closesOn,
  )
  const waiting = await perform(context, listWaitingCentres)
  const watch = closing?.state === 'moving' ? watchAgain(context.url) : null
  return json(
    {
      title: pageTitle(locale, headingOf(closing !== null)),
      ...{ code: centre.code, name: centre.names[locale], open, closing },
      districts: districts.map(({ soato, names }) => ({ soato, name: names[locale] })),
      others: others.map(({ code, names }) => ({ value: code, label: names[locale] })),
      isWaiting: waiting.some(({ centreCode }) => centreCode === centre.code),
    },
    watch ? { headers: watch.headers } : undefined,
  )
}

/** Said of what a page does: close a centre, or show a closing that two agreed on. */
function headingOf(isAgreed: boolean) {
  return isAgreed ? 'admin.centres.acts.close' : 'admin.centres.close.title'
}

/**
 * Prepares that a centre closes, which counts when another administrator has confirmed it; calls off what is planned
 * (`withdraw`), and holds what moves or lets it go on (`hold`, `resume`).
 */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const code = args.params.code ?? ''
  const form = await readFormData(args.request)
  const changeId = form.get('proposalId')
  if (isId(changeId)) return steer(context, { code, changeId, intent: form.get('intent') })
  const today = isoDayOf(context.now())
  const parsed = parseForm(form, closeForm(today))
  if (!parsed.ok) return refuseForm(parsed)
  const prepared = await perform(context, prepareCentre, { act: 'close', code, ...parsed.value })
  if (!prepared.ok)
    return refuseForm(prepared, {
      'admin.centres.error.successor': 'successor',
      'admin.centres.error.day': 'from',
    })
  return redirectWithNotice(`/${context.locale}/admin/centres`, {
    ...{ key: 'admin.centres.prepared', tone: 'success' },
  })
}

const saidOf = {
  withdraw: 'admin.centres.closing.withdrawn',
  hold: 'admin.centres.closing.heldNow',
  resume: 'admin.centres.closing.resumed',
} as const

async function steer(
  context: SignedInContext,
  { code, changeId, intent }: { code: string; changeId: string; intent: FormDataEntryValue | null },
) {
  if (intent !== 'withdraw' && intent !== 'hold' && intent !== 'resume') return refuseForm(unknownAct)
  const done =
    intent === 'withdraw'
      ? await perform(context, withdrawCentre, changeId)
      : await perform(context, steerClosing, { changeId, isHeld: intent === 'hold' })
  if (!done.ok) return refuseForm(done)
  return redirectWithNotice(`/${context.locale}/admin/centres/${code}/close`, {
    ...{ key: saidOf[intent], tone: 'success' },
  })
}

export default function CloseCentre() {
  const t = useT()
  const here = useHere()
  const { code, name, open, closing, districts, others, isWaiting } = useLoaderData<typeof loader>()
  const crumbs = useAdminCrumbs(
    { label: t('admin.centres.title'), href: here('/admin/centres') },
    { label: name, href: here(`/admin/centres/${code}`) },
    { label: t(headingOf(closing !== null)) },
  )
  return (
    <Frame crumbs={crumbs}>
      <Heading level={1} caption={name}>
        {t(headingOf(closing !== null))}
      </Heading>
      {closing ? <ClosingCard closing={closing} /> : <p>{t('admin.centres.close.lead')}</p>}
      {open && <OpenAtCentre open={open} districts={districts.map((one) => one.name)} />}
      {!closing && isWaiting && (
        <Notice>
          {t('admin.centres.close.waiting')}{' '}
          <a href={here('/admin/centres')}>{t('admin.centres.close.decide')}</a>
        </Notice>
      )}
      {!closing && !isWaiting && <CloseForm districts={districts} others={others} />}
    </Frame>
  )
}
