import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { GivenProvision, type ShownProvision } from '~/ui/care/provision-facts'
import { ServiceProviders } from '~/ui/care/service-facts'
import { Notice } from '~/ui/content/notice'

/** `form` is that of a status, which can be printed. */
export type Given = ShownProvision & { id: string; form: string | null; needsAccount: boolean }

interface GivenWithActsProps {
  /** Address of the case. */
  home: string
  given: Given
  isProtected: boolean
}

/** What a decision gave, and what the person can do with it now. */
export function GivenWithActs({ home, given, isProtected }: GivenWithActsProps) {
  const t = useT()
  const here = useHere()
  const isActive = given.state === 'active'
  return (
    <div className="grid gap-3">
      <GivenProvision of={given} />
      {given.form && isActive && !isProtected && (
        <p>
          <ButtonLink look="secondary" icon="download" href={`${home}/certificate/pdf`}>
            {t('care.certificate.download')}
          </ButtonLink>
        </p>
      )}
      {given.service && isActive && (
        <>
          {!isProtected && <ServiceProviders of={given.service} />}
          <p>
            <ButtonLink href={`${home}/code`}>{t('care.service.getCode')}</ButtonLink>
          </p>
        </>
      )}
      {given.visits && isActive && (
        <p>
          <ButtonLink href={here(`/appointments/new?granted=${given.id}`)}>
            {t('appointments.book.title')}
          </ButtonLink>
        </p>
      )}
    </div>
  )
}

/** What a decision gave and that waits for her: she reads it before everything else. */
export function AwaitedOfHer({ home, given }: Pick<GivenWithActsProps, 'home' | 'given'>) {
  const t = useT()
  return (
    <>
      {given.needsAccount && (
        <Notice tone="warning">
          <p>{t('care.newAccount.needed')}</p>
          <p>
            <ButtonLink href={`${home}/new-account`}>{t('care.newAccount.link')}</ButtonLink>
          </p>
        </Notice>
      )}
      {(given.task?.status === 'offered' || given.offers.some(({ status }) => status === 'offered')) && (
        <p>
          <ButtonLink href={`${home}/offered-place`}>{t('care.place.answer')}</ButtonLink>
        </p>
      )}
      {given.goods.some(({ handovers }) => handovers.some(({ status }) => status === 'recorded')) && (
        <p>
          <ButtonLink href={`${home}/received-goods`}>{t('care.goods.answerTitle')}</ButtonLink>
        </p>
      )}
    </>
  )
}
