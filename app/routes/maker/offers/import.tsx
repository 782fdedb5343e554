import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { mostOfferFileBytes, saveOfferLines } from '~/domains/makers/index.server'
import { listDeviceKinds, listRegions } from '~/domains/reference/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import type { RouteHandle } from '~/http/host/route-paths'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isId, newId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { FileField } from '~/ui/form/file-field'
import { checkOfferFile, takeOfferFile, viewReport } from '../parts/offers/check-file.server'
import { countToWrite, ImportReport, type ShownReport } from '../parts/offers/import-report'

export const handle: RouteHandle = { takesFiles: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { locale, now } = await requireTeam(args, 'offers', 'maker_staff')
  const [kinds, regions] = await Promise.all([listDeviceKinds(dayOf(now())), listRegions()])
  return json({
    title: pageTitle(locale, 'makers.import.title'),
    kinds: kinds.map(({ code, names }) => ({ code, name: names[locale] })),
    regions: regions.map(({ soato, names }) => ({ code: soato, name: names[locale] })),
    mostBytes: mostOfferFileBytes,
  })
}

/** The file is looked at and nothing is written; its good lines are written when the report is confirmed. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'offers', 'maker_staff')
  const form = await readFormData(args.request)
  const intent = form.get('intent')
  if (intent !== 'check' && intent !== 'write') return refuseForm(unknownAct)
  const isConfirmed = intent === 'write'
  const taken = isConfirmed
    ? { ok: true as const, csv: String(form.get('csv') ?? '') }
    : await takeOfferFile(form)
  if (!taken.ok) return refuseForm(taken)
  const looked = await checkOfferFile(context, taken.csv)
  if (!looked.ok) return refuseForm(looked)
  const given = String(form.get('importId') ?? '')
  const importId = isId(given) ? given : newId()
  const report = viewReport(taken.csv, importId, looked.checked)
  // What was confirmed is what stands now; else the report is shown anew.
  const isSeen = isConfirmed && form.get('lines') === String(countToWrite(report))
  if (!isSeen) return json<{ report: ShownReport }>({ report }, { status: 422 })
  const imported = await perform(context, saveOfferLines, { importId, lines: looked.checked.good })
  if (!imported.ok) return refuseForm(imported)
  return redirectWithNotice(`/${context.locale}/maker/offers`, {
    key: 'makers.import.written',
    values: { count: imported.value.written },
    tone: 'success',
  })
}

export default function ImportOffers() {
  const t = useT()
  const here = useHere()
  const { kinds, regions, mostBytes } = useLoaderData<typeof loader>()
  const report = useActionData<{ report?: ShownReport }>()?.report
  return (
    <Frame back={{ href: here('/maker/offers'), label: t('maker.offers.title') }}>
      <Heading level={1}>{t('makers.import.title')}</Heading>
      {report && <ImportReport report={report} />}
      <div className="grid max-w-2xl gap-4">
        <p>{t('makers.import.lead')}</p>
        <p>{t('makers.import.rule')}</p>
        <p>
          <a className="inline-flex min-h-11 items-center" href={here('/maker/offers/file')} download>
            {t('makers.import.export')}
          </a>
        </p>
        <PostForm multipart id="file" hidden={{ intent: 'check' }}>
          <FileField
            name="file"
            label={t('makers.import.file')}
            hint={t('makers.import.fileHint')}
            accept="text/csv,.csv"
            maxBytes={mostBytes}
          />
          <Button>{t('makers.import.check')}</Button>
        </PostForm>
        <Codes summary={t('makers.import.kindCodes')} codes={kinds} />
        <Codes summary={t('makers.import.regionCodes')} codes={regions} />
      </div>
    </Frame>
  )
}

function Codes({ summary, codes }: { summary: string; codes: readonly { code: string; name: string }[] }) {
  return (
    <Disclosure summary={summary}>
      <ul className="grid gap-1">
        {codes.map(({ code, name }) => (
          <li key={code}>
            <code>{code}</code> – {name}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
