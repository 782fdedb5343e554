import { useFormat, useT } from '~/i18n/react'
import type { BankRefusal } from '~/lib/sheet/bank/bank-refusals'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { TextField } from '~/ui/form/text-field'

interface BankAccountProps {
  current: { digits: string; usableOn: string; refusedFor: BankRefusal | null } | null
  waiting: { digits: string } | null
  /** Only an owner gives another account. */
  mayChange: boolean
}

/** Where the workshop is paid to, and a form for another account. */
export function BankAccount({ current, waiting, mayChange }: BankAccountProps) {
  const t = useT()
  const { dateLong } = useFormat()
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('maker.account.title')}</Heading>
      {!current && !waiting && <Notice tone="warning">{t('maker.account.none')}</Notice>}
      {current && !current.refusedFor && (
        <p>{t('maker.account.current', { digits: current.digits, day: dateLong(current.usableOn) })}</p>
      )}
      {waiting ? (
        <p>{t('maker.account.waiting', { digits: waiting.digits })}</p>
      ) : mayChange ? (
        <PostForm>
          <Heading level={3}>{t(current ? 'maker.account.change' : 'maker.account.give')}</Heading>
          <TextField
            name="account"
            label={t('maker.account.account')}
            hint={t('maker.account.accountHint')}
          />
          <TextField name="bankCode" label={t('maker.account.bankCode')} />
          <Button look="secondary">{t('maker.account.send')}</Button>
        </PostForm>
      ) : (
        <p>{t('maker.account.byOwner')}</p>
      )}
    </section>
  )
}

/** The bank takes nothing for the account: said first on the page, because until then no money comes. */
export function RefusedAccount({ current, waiting }: Pick<BankAccountProps, 'current' | 'waiting'>) {
  const t = useT()
  if (!current?.refusedFor || waiting) return null
  const reason = t(`care.pay.refusal.${current.refusedFor}`)
  return (
    <Notice tone="danger" title={t('maker.account.refusedTitle', { digits: current.digits })}>
      <p>{t('maker.account.refused', { reason })}</p>
      <p>
        <a className="inline-flex min-h-11 items-center" href="#account">
          {t('maker.account.change')}
        </a>
      </p>
    </Notice>
  )
}
