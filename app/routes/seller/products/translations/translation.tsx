import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getOwnTextRequest, type OwnTextRequest } from '~/domains/market/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam, type SignedInContext } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { latinToCyrillic } from '~/i18n/uzbek/latin-to-cyrillic'
import { ownValue } from '~/lib/own-value'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { TextLanguages } from '~/ui/market/translations/text-languages'
import { TextStatus } from '~/ui/market/translations/text-status'
import { WrittenText } from '~/ui/market/translations/written-text'
import { translationActions } from '../../parts/translations/translation-actions.server'
import { AcceptForm, ReturnForm, WithdrawForm } from '../../parts/translations/translation-forms'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const { locale } = context
  const request = await requireOwnText(context, args.params.id)
  const { status, fromLocale, toLocale, title, source, dueOn, productId, name, text, present } = request
  return json({
    title: pageTitle(locale, 'translations.title'),
    request: {
      ...{ status, fromLocale, toLocale, source, productId, present, seen: request.seen },
      ...{ title, isOpen: ['asked', 'taken', 'handed'].includes(status), written: { name, text } },
      due: dueOn ? createFormat(locale).dateLong(dueOn) : '',
      isUntaken: status === 'lapsed' && text === null,
      isChanged: status === 'handed' && request.handedSource !== source.number,
      made:
        toLocale === 'uz-Latn' && text !== null
          ? { name: name && latinToCyrillic(name), text: latinToCyrillic(text) }
          : null,
    },
  })
}

async function requireOwnText(context: SignedInContext, id = ''): Promise<OwnTextRequest> {
  const request = await getOwnTextRequest(context, id)
  if (!request) throw notFound()
  return request
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const request = await requireOwnText(context, args.params.id)
  const form = await readFormData(args.request)
  const act = ownValue(translationActions, String(form.get('intent')))
  return act ? act(context, request, form) : refuseForm(unknownAct)
}

/** A text of the shop in another language: what became of the request, and the seller's word on it. */
export default function OwnTranslation() {
  const t = useT()
  const here = useHere()
  const { request } = useLoaderData<typeof loader>()
  const { status, title, fromLocale, toLocale, source, written, made, due, present, isOpen } = request
  const { productId, seen, isChanged } = request
  const isHanded = status === 'handed'
  const tone = isHanded ? 'warning' : status === 'accepted' ? 'success' : 'info'
  return (
    <Frame width="wide" back={{ href: here('/seller/translations'), label: t('translations.title') }}>
      <Heading level={1} caption={<TextLanguages fromLocale={fromLocale} toLocale={toLocale} />}>
        {productId ? <span lang={fromLocale}>{title}</span> : t('translations.story')}
      </Heading>
      <p>
        <TextStatus status={status} />
      </p>
      <Notice tone={tone}>
        {request.isUntaken ? t('translations.own.untaken') : t(`translations.own.${status}`, { date: due })}
      </Notice>
      {isChanged && <Notice tone="warning">{t('translations.own.sourceChanged')}</Notice>}
      {isHanded && present && (
        <Notice tone="warning">
          <p>{t('translations.own.present')}</p>
        </Notice>
      )}
      <div className="grid gap-8 md:grid-cols-2">
        <div className="grid content-start gap-6">
          <WrittenText title={t('translations.text.source')} lang={fromLocale} {...source} />
          {isHanded && present && (
            <WrittenText title={t('translations.own.presentShow')} lang={toLocale} {...present} />
          )}
        </div>
        {isHanded && <AcceptForm toLocale={toLocale} isStory={productId === null} seen={seen} {...written} />}
        {status === 'accepted' && written.text !== null && (
          <WrittenText
            title={t('translations.text.translation')}
            lang={toLocale}
            name={written.name}
            text={written.text}
          />
        )}
      </div>
      {isHanded && made && (
        <Disclosure summary={t('translations.own.made')}>
          <p>{t('translations.own.madeHint')}</p>
          <div lang="uz-Cyrl" className="grid gap-2">
            {made.name && <p className="font-semibold">{made.name}</p>}
            <p className="whitespace-pre-line">{made.text}</p>
          </div>
        </Disclosure>
      )}
      {isHanded && <ReturnForm />}
      {isOpen && <WithdrawForm />}
    </Frame>
  )
}
