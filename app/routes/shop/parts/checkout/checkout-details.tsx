import { giftFieldOf } from '~/domains/market/schema'
import { useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { SelectField, type SelectGroup } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { EmailField } from '~/ui/questions/fields/email-field'
import { PhoneField } from '~/ui/questions/fields/phone-field'

export interface CheckoutDetailsProps {
  data: {
    signedIn: boolean
    isKept: boolean
    addresses: readonly { number: string; text: string }[]
    places: readonly SelectGroup[]
    /** Each may have words of its own. */
    parcels: readonly { id: string; name: string }[]
    /** This page, without its query. */
    here: string
    /** Only this seller's parcel is paid; null for the whole cart. */
    seller: string | null
  }
  known: Record<string, string | undefined>
}

/** First step: who gets it, and where. */
export function CheckoutDetails({ data, known }: CheckoutDetailsProps) {
  const t = useT()
  const addressHref = (address: string) =>
    `${data.here}?${new URLSearchParams({ ...(data.seller && { seller: data.seller }), address })}#details`
  const field = (name: string) => ({ name, value: ownValue(known, name) ?? '' })
  return (
    <>
      {data.addresses.length > 0 && (
        <nav aria-labelledby="addresses">
          <p id="addresses">{t('shop.checkout.pastAddresses')}</p>
          <ul className="list-disc ps-5">
            {data.addresses.map(({ number, text }) => (
              <li key={number}>
                <a href={addressHref(number)}>{text}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <PostForm id="details">
        <Heading level={2} size="m">
          {t('shop.checkout.who')}
        </Heading>
        <TextField {...field('name')} kind="name" label={t('shop.checkout.name')} autoComplete="name" />
        <PhoneField
          {...field('phone')}
          label={t('shop.checkout.phone')}
          hint={t('shop.checkout.phoneHint')}
        />
        <EmailField {...field('email')} label={t('shop.checkout.email')} optional />
        <Heading level={2} size="m">
          {t('shop.checkout.where')}
        </Heading>
        <SelectField
          {...field('districtSoato')}
          label={t('shop.checkout.district')}
          options={data.places}
          emptyLabel={t('shop.checkout.choose')}
          autoComplete="address-level2"
        />
        <TextareaField
          {...field('address')}
          label={t('shop.checkout.address')}
          hint={t('shop.checkout.addressHint')}
          rows={3}
        />
        <TextField
          {...field('note')}
          label={t('shop.checkout.note')}
          hint={t('shop.checkout.noteHint')}
          optional
        />
        <Heading level={2} size="m">
          {t('checkout.gift.title')}
        </Heading>
        <p>{t('checkout.gift.hint')}</p>
        {data.parcels.map(({ id, name }) => (
          <TextField
            key={id}
            {...field(giftFieldOf(id))}
            label={t('checkout.gift.label', { seller: name })}
            optional
          />
        ))}
        <p>{t('shop.checkout.sellersSee')}</p>
        <Button>{t('shop.checkout.continue')}</Button>
        {!data.signedIn && (
          <p>
            {t('shop.checkout.guest')}{' '}
            <Button look="link" name="intent" value="signIn">
              {t('shop.checkout.signIn')}
            </Button>
          </p>
        )}
      </PostForm>
      {data.isKept && (
        <PostForm hidden={{ intent: 'forget' }}>
          <Button look="link">{t('shop.checkout.forget')}</Button>
        </PostForm>
      )}
    </>
  )
}
