import { useRouteLoaderData } from '@remix-run/react'
import { useLocale, useT } from '~/i18n/react'
import { Notice } from '~/ui/content/notice'
import type { FormMessage } from '~/ui/form/page/form-reply'
import { UnsentTexts } from '~/ui/form/page/unsent-texts'
import { Page, type PageProps } from '~/ui/shell/page'
import { FormAnswer } from './page/form-answer'
import { usePageEnvironment, type VainPost } from './page/page-environment'
import type { RootData } from './page/root-data.server'

/** What stands around every page; undefined where not even that could be read. */
export function useRootData() {
  return useRouteLoaderData<RootData>('root')
}

/** `/:lang` of the page at hand, before a path: `<a href={here('/market')}>`. */
export function useHere(): (path: string) => string {
  const locale = useLocale()
  return (path) => `/${locale}${path}`
}

interface FrameProps extends Omit<PageProps, 'toast'> {
  /** What is wrong with what the address asks for. */
  errors?: Readonly<Record<string, FormMessage>>
}

/**
 * The inside of a page, with the message the last action left, and with what was typed when it could not be sent.
 * Every route's component returns one.
 */
export function Frame({ children, errors, ...props }: FrameProps) {
  const { refusal, vain, slots } = usePageEnvironment()
  return (
    <Page {...props} toast={slots.toast}>
      {vain.why && !refusal && <KeptNotice why={vain.why} />}
      {!refusal && <FormAnswer errors={errors} />}
      {!refusal && <UnsentTexts texts={vain.unsent} />}
      {children}
      {refusal && <UnsentTexts texts={vain.unsent} />}
    </Page>
  )
}

/** Why a form is here again with what was typed, or what became of it. */
function KeptNotice({ why }: { why: NonNullable<VainPost['why']> }) {
  const t = useT()
  return (
    <Notice tone="warning" role="status" title={t(`forms.kept.${why === 'lost' ? 'lostTitle' : 'title'}`)}>
      {t(`forms.kept.${why}`)}
    </Notice>
  )
}
